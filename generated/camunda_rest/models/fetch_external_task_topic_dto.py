from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class FetchExternalTaskTopicDto(Model):
    business_key: str | None | Unset = UNSET
    deserialize_values: bool | None | Unset = UNSET
    include_extension_properties: bool | None | Unset = UNSET
    local_variables: bool | None | Unset = UNSET
    lock_duration: int
    process_definition_id: str | None | Unset = UNSET
    process_definition_id_in: list[str] | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_key_in: list[str] | None | Unset = UNSET
    process_definition_version_tag: str | None | Unset = UNSET
    process_variables: JsonObject | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    topic_name: str
    variables: list[str] | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
