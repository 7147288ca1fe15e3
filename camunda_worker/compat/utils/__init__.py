"""Credentials, logging and errors, as the old client has them."""
