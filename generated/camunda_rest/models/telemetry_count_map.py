from ..models.telemetry_count_dto import TelemetryCountDto

TelemetryCountMap = dict[str, TelemetryCountDto]
