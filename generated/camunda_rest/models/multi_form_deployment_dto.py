from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import ClassVar

from attrs import field, frozen

from ..model import Model
from ..types import UNSET, File, Unset


@frozen(kw_only=True, slots=False)
class MultiFormDeploymentDto(Model):
    data: File | None | Unset = UNSET
    deploy_changed_only: bool | None | Unset = UNSET
    deployment_activation_time: datetime.datetime | None | Unset = UNSET
    deployment_name: str | None | Unset = UNSET
    deployment_source: str | None | Unset = UNSET
    enable_duplicate_filtering: bool | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    additional_properties: dict[str, File] = field(factory=dict)

    wire_names: ClassVar[Mapping[str, str]] = {
        "deploy_changed_only": "deploy-changed-only",
        "deployment_activation_time": "deployment-activation-time",
        "deployment_name": "deployment-name",
        "deployment_source": "deployment-source",
        "enable_duplicate_filtering": "enable-duplicate-filtering",
        "tenant_id": "tenant-id",
    }
