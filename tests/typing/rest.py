"""Type-checked, never run: what callers of the generated client can rely on.

An expected error stands behind ``type: ignore``; mypy --strict reports one that no longer occurs.
"""

from datetime import UTC, datetime
from typing import Any, assert_type

from camunda_rest import Client, File
from camunda_rest.api.deployment import create_deployment
from camunda_rest.api.engine import get_process_engine_names
from camunda_rest.api.external_task import (
    complete_external_task_resource,
    extend_lock,
    fetch_and_lock,
    get_external_task_error_details,
    get_topic_names,
    handle_failure,
    unlock,
)
from camunda_rest.api.historic_process_instance import get_historic_process_instances
from camunda_rest.api.message import deliver_message
from camunda_rest.api.process_definition import (
    get_deployed_start_form,
    get_process_definition_bpmn_20_xml_by_key,
    get_process_definition_diagram,
    start_process_instance_by_key,
)
from camunda_rest.api.process_instance import (
    delete_process_instance,
    get_process_instance,
    get_process_instance_variables,
)
from camunda_rest.api.task import get_tasks, get_tasks_count
from camunda_rest.api.version import get_rest_api_version
from camunda_rest.models import (
    CompleteExternalTaskDto,
    CorrelationMessageDto,
    CountResultDto,
    DeploymentWithDefinitionsDto,
    ExtendLockOnExternalTaskDto,
    ExternalTaskFailureDto,
    FetchExternalTasksDto,
    FetchExternalTasksSorting,
    FetchExternalTaskTopicDto,
    HistoricProcessInstanceDto,
    LockedExternalTaskDto,
    MessageCorrelationResultWithVariableDto,
    MultiFormDeploymentDto,
    ProcessDefinitionDiagramDto,
    ProcessEngineDto,
    ProcessInstanceDto,
    ProcessInstanceWithVariablesDto,
    StartProcessInstanceDto,
    TaskWithAttachmentAndCommentDto,
    VariableMap,
    VariableValueDto,
    VersionDto,
)


def results(client: Client, file: File) -> None:
    """Results have precise types."""
    topic = FetchExternalTaskTopicDto(topic_name="t", lock_duration=1_000)
    oldest_first = FetchExternalTasksSorting(sort_by="createTime", sort_order="asc")
    fetch = FetchExternalTasksDto(worker_id="w", max_tasks=1, topics=[topic], sorting=[oldest_first])
    tasks = fetch_and_lock.sync(client=client, body=fetch)
    assert_type(tasks, list[LockedExternalTaskDto])
    assert_type(tasks[0].create_time, datetime | None)
    assert_type(tasks[0].variables, dict[str, VariableValueDto] | None)
    assert_type(tasks[0].to_dict(), dict[str, Any])
    assert_type(get_tasks.sync(client=client), list[TaskWithAttachmentAndCommentDto])
    assert_type(get_tasks_count.sync(client=client), CountResultDto)
    assert_type(get_topic_names.sync(client=client), list[str])
    assert_type(get_process_engine_names.sync(client=client), list[ProcessEngineDto])
    assert_type(get_rest_api_version.sync(client=client), VersionDto)
    assert_type(get_process_instance.sync("1", client=client), ProcessInstanceDto)
    assert_type(get_process_instance_variables.sync("1", client=client), VariableMap)
    start = StartProcessInstanceDto(variables={"a": VariableValueDto(value=1)})
    assert_type(
        start_process_instance_by_key.sync("p", client=client, body=start), ProcessInstanceWithVariablesDto
    )
    deployment = MultiFormDeploymentDto(additional_properties={"a.bpmn": file})
    assert_type(create_deployment.sync(client=client, body=deployment), DeploymentWithDefinitionsDto)
    assert_type(
        get_process_definition_bpmn_20_xml_by_key.sync("p", client=client), ProcessDefinitionDiagramDto
    )
    assert_type(get_process_definition_diagram.sync("1", client=client), File | None)
    assert_type(get_deployed_start_form.sync("1", client=client), File)
    assert_type(get_external_task_error_details.sync("1", client=client), str | None)
    assert_type(
        deliver_message.sync(client=client, body=CorrelationMessageDto(message_name="m")),
        list[MessageCorrelationResultWithVariableDto] | None,
    )


async def awaited(client: Client) -> None:
    """The asynchronous functions have the same ones."""
    body = FetchExternalTasksDto(worker_id="w", max_tasks=1)
    assert_type(await fetch_and_lock.asyncio(client=client, body=body), list[LockedExternalTaskDto])
    history = await get_historic_process_instances.asyncio(client=client, started_after=datetime.now(UTC))
    assert_type(history, list[HistoricProcessInstanceDto])
    async with get_process_definition_diagram.astream("1", client=client) as download:
        async for chunk in download:
            assert_type(chunk, bytes)


def chunks(client: Client) -> None:
    """Files come in chunks of bytes."""
    with get_process_definition_diagram.stream("1", client=client) as download:
        assert_type(download.file_name, str | None)
        for chunk in download:
            assert_type(chunk, bytes)


def nothing(client: Client) -> None:
    """Operations without a result return None."""
    done = CompleteExternalTaskDto(worker_id="w")
    complete_external_task_resource.sync("1", client=client, body=done)
    handle_failure.sync("1", client=client, body=ExternalTaskFailureDto(worker_id="w", retries=0))
    extend_lock.sync("1", client=client, body=ExtendLockOnExternalTaskDto(worker_id="w", new_duration=1))
    unlock.sync("1", client=client)
    delete_process_instance.sync("1", client=client, skip_custom_listeners=True)


def mistakes(client: Client) -> None:
    """Wrong arguments are errors."""
    FetchExternalTasksDto(worker_id="w")  # type: ignore[call-arg]
    FetchExternalTasksDto(worker_id="w", max_tasks="1")  # type: ignore[arg-type]
    FetchExternalTasksSorting(sort_by="priority")  # type: ignore[arg-type]
    fetch_and_lock.sync(client=client)  # type: ignore[call-arg]
    fetch_and_lock.sync(client=client, body={"workerId": "w"})  # type: ignore[arg-type]
    get_tasks.sync(client=client, created_after="2026-01-02")  # type: ignore[arg-type]
    get_tasks.sync(client=client, sort_order="up")  # type: ignore[arg-type]
    get_tasks.sync(client=client, nonsense=True)  # type: ignore[call-arg]
    get_process_instance.sync(1, client=client)  # type: ignore[arg-type]
    CompleteExternalTaskDto(variables={"a": 1})  # type: ignore[dict-item]
