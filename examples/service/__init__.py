"""A FastAPI service that starts processes and hosts the worker for their tasks."""
