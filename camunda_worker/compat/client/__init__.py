"""Clients of the engine, as the old client has them."""
