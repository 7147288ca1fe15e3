"""`RestEngine`: an engine behind its REST API; what a worker calls of the generated operations.

All translation between our names and units and the engine's is here.
"""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import lru_cache

import httpx
from attrs import define, field

from camunda_rest import Client
from camunda_rest.api.external_task import (
    complete_external_task_resource,
    extend_lock,
    fetch_and_lock,
    handle_external_task_bpmn_error,
    handle_failure,
    unlock,
)
from camunda_rest.api.process_instance import get_process_instance_variable_binary
from camunda_rest.models import (
    CompleteExternalTaskDto,
    ExtendLockOnExternalTaskDto,
    ExternalTaskBpmnError,
    ExternalTaskFailureDto,
    FetchExternalTasksDto,
    FetchExternalTasksSorting,
    FetchExternalTaskTopicDto,
    LockedExternalTaskDto,
)
from camunda_rest.types import UNSET, Unset
from camunda_worker.connection import Connection
from camunda_worker.dtos import from_dtos, sent, to_dtos
from camunda_worker.engine import Poll
from camunda_worker.errors import UnexpectedAnswer
from camunda_worker.fast_json import fast_json
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.spin import Spin
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.variables import encode_all


@define(eq=False)
class RestEngine:
    """The worker's view of an engine.

    Attributes:
        connection: Where it is.
        max_tasks: Tasks in hand at once, from which follows how many connections may be needed.
        poll_length: The longest poll, which its answer may take beyond the connection's timeout.
    """

    connection: Connection
    max_tasks: int
    poll_length: timedelta
    _client: Client = field(init=False)
    _patient: Client = field(init=False)
    """The same connections with the time that a long poll takes."""
    _spin: Spin = field(factory=Spin, init=False)

    def __attrs_post_init__(self) -> None:
        """Name the engine; nothing is opened yet."""
        self._client = self.connection.rest(fast_json())
        self._patient = self._client.with_timeout(
            (self.connection.timeout + self.poll_length).total_seconds()
        )

    def __str__(self) -> str:
        return self.connection.base_url

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Hold a pool of connections while the context lasts."""
        # a handler's report and its lock's extension may overlap, and one poll is pending
        async with self.connection.open_async(max_connections=2 * self.max_tasks + 1) as http:
            self._client.set_async_httpx_client(http)
            self._spin = Spin()
            yield

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        """``POST /external-task/fetchAndLock``."""
        client = self._patient if poll.length else self._client
        locked = await fetch_and_lock.asyncio(client=client, body=_fetch(poll))
        return _tasks(locked, self.connection.base_url)

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        """``GET /process-instance/{execution id}/variables/{name}/data``, which also finds those of the task's own scope."""
        file = await get_process_instance_variable_binary.asyncio(
            task.execution_id or "", name, client=self._client
        )
        return file.payload.read()

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        """``POST /external-task/{id}/complete``, ``…/failure`` or ``…/bpmnError``."""
        client, id_ = self._client, task.id
        match result:
            case Complete():
                completion = _completion(task, result)
                await self._spin.acheck(client, completion.variables, completion.local_variables)
                await complete_external_task_resource.asyncio(id_, client=client, body=completion)
            case Failure():
                failure = _failure(task, result)
                await self._spin.acheck(client, failure.variables, failure.local_variables)
                await handle_failure.asyncio(id_, client=client, body=failure)
            case BpmnErrorResult():
                error = _bpmn_error(task, result)
                await self._spin.acheck(client, error.variables)
                await handle_external_task_bpmn_error.asyncio(id_, client=client, body=error)

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        """``POST /external-task/{id}/extendLock``."""
        body = ExtendLockOnExternalTaskDto(worker_id=task.worker_id, new_duration=_milliseconds(duration))
        await extend_lock.asyncio(task.id, client=self._client, body=body)

    async def unlock(self, task: ExternalTask) -> None:
        """``POST /external-task/{id}/unlock``."""
        await unlock.asyncio(task.id, client=self._client)


def _fetch(poll: Poll) -> FetchExternalTasksDto:
    order = poll.create_time_order
    return FetchExternalTasksDto(
        worker_id=poll.worker_id,
        max_tasks=poll.max_tasks,
        use_priority=poll.use_priority,
        async_response_timeout=_milliseconds(poll.length),
        sorting=UNSET
        if order is None
        else [FetchExternalTasksSorting(sort_by="createTime", sort_order=order)],
        topics=[_topic(subscription) for subscription in poll.subscriptions],
    )


@lru_cache  # subscriptions are frozen, and each poll has them all
def _topic(subscription: AnySubscription) -> FetchExternalTaskTopicDto:
    filters = encode_all(subscription.process_variables)
    return FetchExternalTaskTopicDto(
        topic_name=subscription.topic,
        lock_duration=_milliseconds(subscription.lock_duration),
        # true would let one unreadable Java object break every fetch
        deserialize_values=False,
        variables=_names(subscription.fetched),
        local_variables=subscription.local_variables,
        include_extension_properties=subscription.include_extension_properties or UNSET,  # not known to 7.13
        business_key=sent(subscription.business_key),
        process_definition_id=sent(subscription.process_definition_id),
        process_definition_id_in=_names(subscription.process_definition_id_in),
        process_definition_key=sent(subscription.process_definition_key),
        process_definition_key_in=_names(subscription.process_definition_key_in),
        process_definition_version_tag=sent(subscription.process_definition_version_tag),
        process_variables={name: typed.value for name, typed in filters.items()} or UNSET,
        tenant_id_in=_names(subscription.tenant_id_in),
        without_tenant_id=subscription.without_tenant_id,
    )


def _tasks(locked: Sequence[LockedExternalTaskDto], url: str) -> Sequence[ExternalTask]:
    try:
        return [_task(dto) for dto in locked]
    except (TypeError, ValueError, AttributeError) as error:
        body = json.dumps(locked, default=lambda dto: _without_nulls(dto.to_dict()))
        raise UnexpectedAnswer(
            httpx.codes.OK,
            operation="POST /external-task/fetchAndLock",
            url=url,
            body=body,
            reason=f"not what an engine says of its tasks: {error}",
        ) from error


def _without_nulls(said: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in said.items() if value is not None}


# a union takes ten times as long to be asked
_NUMBER_IF_ANY: tuple[type, ...] = (int, type(None))
_TEXT_IF_ANY: tuple[type, ...] = (str, type(None))
_NO_IDS = frozenset({"", ".", ".."})
"""They cannot stand in a path, so nothing can be reported of such a task."""


def _task(dto: LockedExternalTaskDto) -> ExternalTask:
    if not (isinstance(dto.id, str) and isinstance(dto.topic_name, str) and isinstance(dto.worker_id, str)):
        raise TypeError("a task has an id, a topic and a worker id")
    if not (isinstance(dto.priority, _NUMBER_IF_ANY) and isinstance(dto.retries, _NUMBER_IF_ANY)):
        raise TypeError("priority and retries are numbers")
    if dto.id in _NO_IDS or not isinstance(dto.execution_id, _TEXT_IF_ANY):
        raise TypeError("a task's id, and that of its execution, can stand in a path")
    f"{dto.id}{dto.worker_id}{dto.execution_id}".encode()  # JSON may hold halves of characters, which cannot be sent
    return ExternalTask(
        id=dto.id,
        topic=dto.topic_name,
        worker_id=dto.worker_id,
        variables=from_dtos(dto.variables),
        business_key=dto.business_key,
        process_instance_id=dto.process_instance_id,
        process_definition_id=dto.process_definition_id,
        process_definition_key=dto.process_definition_key,
        process_definition_version_tag=dto.process_definition_version_tag,
        activity_id=dto.activity_id,
        activity_instance_id=dto.activity_instance_id,
        execution_id=dto.execution_id,
        tenant_id=dto.tenant_id,
        priority=dto.priority or 0,
        retries=dto.retries,
        create_time=dto.create_time,
        error_message=dto.error_message,
        extension_properties=dto.extension_properties or {},
    )


def _completion(task: ExternalTask, result: Complete) -> CompleteExternalTaskDto:
    return CompleteExternalTaskDto(
        worker_id=task.worker_id,
        variables=to_dtos(result.variables),
        local_variables=to_dtos(result.local_variables),
    )


def _failure(task: ExternalTask, result: Failure) -> ExternalTaskFailureDto:
    return ExternalTaskFailureDto(
        worker_id=task.worker_id,
        error_message=result.error_message,
        error_details=sent(result.error_details),
        retries=result.retries or 0,  # the engine, too, reads none as 0
        retry_timeout=_milliseconds(result.retry_timeout or timedelta(0)),
        variables=to_dtos(result.variables),
        local_variables=to_dtos(result.local_variables),
    )


def _bpmn_error(task: ExternalTask, result: BpmnErrorResult) -> ExternalTaskBpmnError:
    return ExternalTaskBpmnError(
        worker_id=task.worker_id,
        error_code=result.error_code,
        error_message=sent(result.error_message),
        variables=to_dtos(result.variables),
    )


def _milliseconds(duration: timedelta) -> int:
    return round(duration / timedelta(milliseconds=1))


def _names(names: Sequence[str] | None) -> list[str] | Unset:
    return UNSET if names is None else list(names)
