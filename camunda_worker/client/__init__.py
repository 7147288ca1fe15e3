"""The conveniences over the generated client: start processes, correlate messages, deploy, look after what runs."""

from camunda_worker.client.async_engine_client import AsyncEngineClient
from camunda_worker.client.engine_client import EngineClient
from camunda_worker.client.listing import AsyncListing, Listing
from camunda_worker.client.results import Correlation, StartedInstance

__all__ = ["AsyncEngineClient", "AsyncListing", "Correlation", "EngineClient", "Listing", "StartedInstance"]
