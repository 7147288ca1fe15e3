"""Process definitions, as the old client has them."""
