"""Variables and extension properties, as the old client has them."""
