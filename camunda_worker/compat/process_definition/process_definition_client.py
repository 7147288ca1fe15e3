"""`ProcessDefinitionClient`: finds definitions by their version tag, and starts them."""

from collections.abc import Iterable

from camunda_worker.compat.client.engine_client import (
    ENGINE_LOCAL_BASE_URL,
    EngineClient,
    start_body,
    without_empty,
)
from camunda_worker.compat.operations import DEFINITIONS, START
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.utils.response_utils import EngineException
from camunda_worker.compat.utils.utils import join

__all__ = ["ENGINE_LOCAL_BASE_URL", "ProcessDefinitionClient"]


class ProcessDefinitionClient(EngineClient):
    """An `EngineClient` that knows process definitions."""

    def get_process_definitions(
        self,
        process_key: str,
        version_tag: str | None,
        tenant_ids: Iterable[str] | None,
        sort_by: str = "version",
        sort_order: str = "desc",
        offset: int = 0,
        limit: int = 1,
    ) -> Untyped:
        """Definitions of this key whose version tag begins so, as the engine's JSON; the latest, if not told otherwise."""
        query = self.get_process_definitions_url_params(
            process_key, version_tag, tenant_ids, sort_by, sort_order, offset, limit
        )
        return self._engine.ask(DEFINITIONS, query=query)

    def get_process_definitions_url(self) -> str:
        """Where `get_process_definitions` is sent."""
        return f"{self.engine_base_url}/process-definition"

    def get_process_definitions_url_params(
        self,
        process_key: str,
        version_tag: str | None = None,
        tenant_ids: Iterable[str] | None = None,
        sort_by: str = "version",
        sort_order: str = "desc",
        offset: int = 0,
        limit: int = 1,
    ) -> Json:
        """What `get_process_definitions` sends."""
        query = {
            "key": process_key,
            "versionTagLike": f"{version_tag}%" if version_tag else None,
            "tenantIdIn": join(tenant_ids, ","),
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "firstResult": offset,
            "maxResults": limit,
        }
        return without_empty(query)

    def start_process_by_version(
        self,
        process_key: str,
        version_tag: str | None,
        variables: Given,
        tenant_id: str | None = None,
        business_key: str | None = None,
    ) -> Untyped:
        """Start an instance of the latest version whose tag begins so; the engine's JSON for it.

        Raises:
            EngineException: There is no such definition, or the engine said no.
        """
        found = self.get_process_definitions(process_key, version_tag, [tenant_id] if tenant_id else [])
        if not found:
            raise EngineException(
                "cannot start process because no process definitions found"
                f" for process_key: {process_key}, version_tag: {version_tag} and tenant_id: {tenant_id}"
            )
        return self._engine.ask(START, found[0]["id"], body=start_body(variables, business_key))

    def get_start_process_url(self, process_definition_id: str) -> str:
        """Where `start_process_by_version` is sent."""
        return f"{self.engine_base_url}/process-definition/{process_definition_id}/start"
