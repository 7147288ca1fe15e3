from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.abstract_vendor_version_information_dto import AbstractVendorVersionInformationDto
    from ..models.telemetry_count_map import TelemetryCountMap
    from ..models.telemetry_license_key_dto import TelemetryLicenseKeyDto


@frozen(kw_only=True, slots=False)
class TelemetryInternalsDto(Model):
    application_server: AbstractVendorVersionInformationDto | None = None
    camunda_integration: list[str] | None = None
    commands: TelemetryCountMap | None = None
    data_collection_start_date: datetime.datetime | None = None
    database: AbstractVendorVersionInformationDto | None = None
    jdk: AbstractVendorVersionInformationDto | None = None
    license_key: TelemetryLicenseKeyDto | None = None
    metrics: TelemetryCountMap | None = None
    webapps: list[str] | None = None

    wire_names: ClassVar[Mapping[str, str]] = {
        "application_server": "application-server",
        "camunda_integration": "camunda-integration",
        "data_collection_start_date": "data-collection-start-date",
        "license_key": "license-key",
    }
