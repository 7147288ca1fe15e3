from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fetch_external_task_topic_dto import FetchExternalTaskTopicDto
    from ..models.fetch_external_tasks_sorting import FetchExternalTasksSorting


@frozen(kw_only=True, slots=False)
class FetchExternalTasksDto(Model):
    async_response_timeout: int | None | Unset = UNSET
    max_tasks: int
    sorting: list[FetchExternalTasksSorting] | None | Unset = UNSET
    topics: list[FetchExternalTaskTopicDto] | None | Unset = UNSET
    use_priority: bool | None | Unset = UNSET
    worker_id: str
