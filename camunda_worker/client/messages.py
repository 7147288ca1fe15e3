"""Messages and signals."""

from collections.abc import Mapping

from camunda_rest.api.message import deliver_message
from camunda_rest.api.signal import throw_signal
from camunda_rest.models import CorrelationMessageDto, SignalDto
from camunda_rest.types import UNSET
from camunda_worker.client.advice import about_message
from camunda_worker.client.arguments import encoded, exclusive, given, said
from camunda_worker.client.results import Correlation, correlation
from camunda_worker.client.steps import Steps, write


def correlate_message(
    message_name: str,
    *,
    business_key: str | None,
    process_instance_id: str | None,
    tenant_id: str | None,
    without_tenant_id: bool,
    correlation_keys: Mapping[str, object] | None,
    local_correlation_keys: Mapping[str, object] | None,
    variables: Mapping[str, object] | None,
    local_variables: Mapping[str, object] | None,
    to_all: bool,
    with_variables: bool,
) -> Steps[list[Correlation]]:
    """Deliver a message, and ask where it went."""
    given("message_name", message_name, "the name that the BPMN model gives to the message; ")
    exclusive(tenant_id=tenant_id, without_tenant_id=without_tenant_id)
    exclusive(process_instance_id=process_instance_id, tenant_id=tenant_id)
    exclusive(process_instance_id=process_instance_id, without_tenant_id=without_tenant_id)
    body = CorrelationMessageDto(
        message_name=message_name,
        business_key=said("business_key", business_key),
        process_instance_id=said("process_instance_id", process_instance_id),
        tenant_id=said("tenant_id", tenant_id),
        without_tenant_id=without_tenant_id or UNSET,
        correlation_keys=(yield from encoded(correlation_keys, "correlation_keys")),
        local_correlation_keys=(yield from encoded(local_correlation_keys, "local_correlation_keys"))
        or UNSET,
        process_variables=(yield from encoded(variables)),
        process_variables_local=(yield from encoded(local_variables, "local_variables")) or UNSET,
        all_=to_all or UNSET,
        result_enabled=True,
        variables_in_result_enabled=with_variables or UNSET,
    )
    delivered = yield from about_message(write(deliver_message, body=body))
    return [correlation(dto) for dto in delivered or []]


def throw(
    signal_name: str,
    variables: Mapping[str, object] | None,
    *,
    execution_id: str | None,
    tenant_id: str | None,
    without_tenant_id: bool,
) -> Steps[None]:
    """Throw a signal."""
    given("signal_name", signal_name, "the name that the BPMN model gives to the signal; ")
    exclusive(execution_id=execution_id, tenant_id=tenant_id, without_tenant_id=without_tenant_id)
    body = SignalDto(
        name=signal_name,
        execution_id=said("execution_id", execution_id),
        tenant_id=said("tenant_id", tenant_id),
        without_tenant_id=without_tenant_id or UNSET,
        variables=(yield from encoded(variables)),
    )
    yield from write(throw_signal, body=body)
