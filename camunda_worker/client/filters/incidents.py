"""What ``client.incidents`` can be filtered by."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypedDict


class IncidentFilters(TypedDict, total=False):
    """Filters of open incidents."""

    activity_id: str
    cause_incident_id: str
    configuration: str
    execution_id: str
    failed_activity_id: str
    incident_id: str
    incident_message: str
    incident_message_like: str
    incident_timestamp_after: datetime
    incident_timestamp_before: datetime
    incident_type: str
    job_definition_id_in: Sequence[str]
    process_definition_id: str
    process_definition_key_in: Sequence[str]
    process_instance_id: str
    root_cause_incident_id: str
    tenant_id_in: Sequence[str]
