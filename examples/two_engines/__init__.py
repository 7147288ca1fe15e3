"""A shop and its warehouse, each with an engine of its own, served by one program."""
