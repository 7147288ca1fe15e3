from typing import Literal

GetHistoricActivityStatisticsSortBy = Literal["activityId",]
