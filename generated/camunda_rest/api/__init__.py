"""The operations: one package per tag, one module per operation, with `sync` and `asyncio` in each."""
