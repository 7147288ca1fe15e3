from ..models.resource_report_dto import ResourceReportDto

ResourceReportMap = dict[str, ResourceReportDto]
