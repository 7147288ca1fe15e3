"""The conveniences over the generated client: start a process, correlate a message, deploy, look at instances."""

from camunda_worker.client.faces import AsyncEngineClient, EngineClient

__all__ = ["AsyncEngineClient", "EngineClient"]
