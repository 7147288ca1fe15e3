"""`EngineClient`: starts processes, correlates messages, looks at instances and jobs."""

import base64
from collections.abc import Iterable, Sequence

from camunda_worker.compat.operations import (
    INSTANCES,
    JOB_RETRIES,
    JOBS,
    MESSAGE,
    START_BY_KEY,
    START_BY_KEY_OF_TENANT,
    VARIABLE,
    VARIABLE_DATA,
    Engine,
)
from camunda_worker.compat.settings import basic_header, bearer_header
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.utils.utils import join
from camunda_worker.compat.variables.variables import Variables
from camunda_worker.connection import DEFAULT_URL

ENGINE_LOCAL_BASE_URL = DEFAULT_URL


class EngineClient:
    """What users of the old client do with an engine, beside its external tasks.

    Each method raises an exception ``received 404 : RestException : message`` when the engine says no, `HTTPError` for
    an answer that is not the engine's, and `EngineUnreachable` when there is none.

    Args:
        engine_base_url: The engine's url.
        config: ``auth_basic`` or ``auth_bearer``, and ``httpTimeoutMillis``.
    """

    def __init__(self, engine_base_url: str = ENGINE_LOCAL_BASE_URL, config: Json | None = None) -> None:
        self.config: Json = dict(config or {})
        self.engine_base_url = engine_base_url
        self._engine = Engine(engine_base_url, self.config)

    def get_start_process_instance_url(self, process_key: str, tenant_id: str | None = None) -> str:
        """Where `start_process` is sent."""
        of_tenant = f"/tenant-id/{tenant_id}" if tenant_id else ""
        return f"{self.engine_base_url}/process-definition/key/{process_key}{of_tenant}/start"

    def start_process(
        self,
        process_key: str,
        variables: Given,
        tenant_id: str | None = None,
        business_key: str | None = None,
    ) -> Untyped:
        """Start an instance of the latest version; the engine's JSON for it."""
        body = start_body(variables, business_key)
        if tenant_id:
            return self._engine.ask(START_BY_KEY_OF_TENANT, process_key, tenant_id, body=body)
        return self._engine.ask(START_BY_KEY, process_key, body=body)

    def get_process_instance(
        self,
        process_key: str | None = None,
        variables: Iterable[str] = frozenset(),
        tenant_ids: Iterable[str] = frozenset(),
    ) -> Untyped:
        """Instances that run, as the engine's JSON.

        Args:
            process_key: Of their definition.
            variables: Conditions such as ``amount_gt_30``.
            tenant_ids: Of any of these.
        """
        query = {
            "processDefinitionKey": process_key,
            "variables": join(variables, ","),
            "tenantIdIn": join(tenant_ids, ","),
        }
        return self._engine.ask(INSTANCES, query=without_empty(query))

    @property
    def auth_basic(self) -> dict[str, str]:
        """The header for the config's ``auth_basic``."""
        return basic_header(self.config)

    @property
    def auth_bearer(self) -> dict[str, str]:
        """The header for the config's ``auth_bearer``."""
        return bearer_header(self.config)

    def correlate_message(
        self,
        message_name: str,
        process_instance_id: str | None = None,
        tenant_id: str | None = None,
        business_key: str | None = None,
        process_variables: Given = None,
    ) -> Untyped:
        """Give a message to the instance that waits for it, or start one by it; the engine's JSON for what it did."""
        body = {
            "messageName": message_name,
            "resultEnabled": True,
            "processVariables": Variables.format(process_variables) or None,
            "processInstanceId": process_instance_id,
            "businessKey": business_key,
        }
        if not process_instance_id:  # an instance has its tenant; the engine refuses both together
            body |= {"tenantId": tenant_id, "withoutTenantId": not tenant_id}
        return self._engine.ask(MESSAGE, body={name: part for name, part in body.items() if part is not None})

    def get_jobs(
        self,
        offset: int,
        limit: int,
        tenant_ids: Sequence[str] | None = None,
        with_failure: bool | None = None,
        process_instance_id: str | None = None,
        task_name: str | None = None,
        sort_by: str = "jobDueDate",
        sort_order: str = "desc",
    ) -> Untyped:
        """Jobs, from `offset` (0 is the first) on and `limit` at most, as the engine's JSON.

        Args:
            offset: How many to leave out.
            limit: How many at most.
            tenant_ids: Of any of these.
            with_failure: Only those that failed.
            process_instance_id: Of this instance.
            task_name: Those that failed at this activity.
            sort_by: What the engine's document lists.
            sort_order: ``asc`` or ``desc``.
        """
        query = {
            "firstResult": offset,
            "maxResults": limit,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "processInstanceId": process_instance_id,
            "failedActivityId": task_name,
            "withException": True if with_failure else None,
            "tenantIdIn": join(tenant_ids, ","),
        }
        return self._engine.ask(JOBS, query=without_empty(query))

    def set_job_retry(self, job_id: str, retries: int = 1) -> bool:
        """Set how many retries a job has left; whether it was done."""
        return self._engine.tell(JOB_RETRIES, job_id, body={"retries": retries})

    def get_process_instance_variable(
        self, process_instance_id: str, variable_name: str, with_meta: bool = False
    ) -> Untyped:
        """A file's or a byte variable's content as base64 in lines; with `with_meta` within the engine's JSON for it."""
        variable = self._engine.ask(VARIABLE, process_instance_id, variable_name)
        data = self._engine.ask(VARIABLE_DATA, process_instance_id, variable_name)
        content = base64.encodebytes(data.payload.read()).decode()
        return {**variable, "value": content} if with_meta else content


def start_body(variables: Given, business_key: str | None) -> Json:
    """The request's JSON for a start."""
    body: Json = {"variables": Variables.format(variables)}
    return {**body, "businessKey": business_key} if business_key else body


def without_empty(query: Json) -> Json:
    """The query without what is not asked for."""
    return {name: value for name, value in query.items() if value is not None and value != ""}
