"""``client.user_tasks``: tasks that people do."""

from collections.abc import Mapping, Sequence
from typing import Unpack

from attrs import frozen

from camunda_rest.api.task import (
    claim,
    complete,
    get_form_variables,
    get_task,
    query_tasks,
    query_tasks_count,
    unclaim,
)
from camunda_rest.models import (
    CompleteTaskDto,
    TaskQueryDto,
    TaskQuerySorting,
    TaskWithAttachmentAndCommentDto,
    UserIdDto,
)
from camunda_rest.types import UNSET
from camunda_worker.client.advice import about_task
from camunda_worker.client.arguments import Id, encoded, given, listed
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.user_tasks import UserTaskFilters
from camunda_worker.client.listing import AsyncListing, Listing, Query
from camunda_worker.client.steps import AsyncSend, Send, Steps, read, write
from camunda_worker.dtos import from_dtos
from camunda_worker.variables import Variables


@frozen
class UserTasks:
    """User tasks, for `EngineClient`."""

    _send: Send

    def get(self, task_id: Id) -> TaskWithAttachmentAndCommentDto:
        """A user task: ``GET /task/{id}``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_get(task_id))

    def list(self, **filters: Unpack[UserTaskFilters]) -> Listing[TaskWithAttachmentAndCommentDto]:
        """User tasks, by id if not by `sort_by`: ``POST /task``.

        Raises:
            ValueError: A filter is empty or False, or a datetime is naive.
        """
        return Listing(self._send, _query(filters))

    def claim(self, task_id: Id, user_id: str) -> None:
        """Make a task a user's, if it is nobody else's: ``POST /task/{id}/claim``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
            EngineFault: Another user has claimed it.
        """
        self._send(_claim(task_id, user_id))

    def unclaim(self, task_id: Id) -> None:
        """Make a task nobody's: ``POST /task/{id}/unclaim``.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        self._send(_unclaim(task_id))

    def complete(
        self, task_id: Id, variables: Mapping[str, object] | None = None, *, with_variables: bool = False
    ) -> Variables:
        """Complete a task: ``POST /task/{id}/complete``.

        Args:
            task_id: Its id.
            variables: Set in the instance.
            with_variables: Return the variables that the instance has then; else none are returned.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
            EngineFault: A later step in the same transaction fails.
            Suspended: The task, or its instance, is suspended.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        return self._send(_complete(task_id, variables, with_variables=with_variables))

    def form_variables(self, task_id: Id, names: Sequence[str] | None = None) -> Variables:
        """What a task's form shows, its fields' defaults included: ``GET /task/{id}/form-variables``.

        Args:
            task_id: Its id.
            names: Of the variables that are wanted; None means all that the task sees.

        Raises:
            NotFound: It does not exist, is done, or may not be seen.
        """
        return self._send(_form_variables(task_id, names))


@frozen
class AsyncUserTasks:
    """User tasks, for `AsyncEngineClient`; as `UserTasks`, awaited."""

    _send: AsyncSend

    async def get(self, task_id: Id) -> TaskWithAttachmentAndCommentDto:
        """As `UserTasks.get`."""
        return await self._send(_get(task_id))

    def list(self, **filters: Unpack[UserTaskFilters]) -> AsyncListing[TaskWithAttachmentAndCommentDto]:
        """As `UserTasks.list`."""
        return AsyncListing(self._send, _query(filters))

    async def claim(self, task_id: Id, user_id: str) -> None:
        """As `UserTasks.claim`."""
        await self._send(_claim(task_id, user_id))

    async def unclaim(self, task_id: Id) -> None:
        """As `UserTasks.unclaim`."""
        await self._send(_unclaim(task_id))

    async def complete(
        self, task_id: Id, variables: Mapping[str, object] | None = None, *, with_variables: bool = False
    ) -> Variables:
        """As `UserTasks.complete`."""
        return await self._send(_complete(task_id, variables, with_variables=with_variables))

    async def form_variables(self, task_id: Id, names: Sequence[str] | None = None) -> Variables:
        """As `UserTasks.form_variables`."""
        return await self._send(_form_variables(task_id, names))


def _get(task_id: Id) -> Steps[TaskWithAttachmentAndCommentDto]:
    return about_task(read(get_task, id=given("task_id", task_id)))


def _query(filters: UserTaskFilters) -> Query[TaskWithAttachmentAndCommentDto]:
    fields = checked(filters, UserTaskFilters)
    order = sorting(TaskQuerySorting, fields, "id")
    return Query.of(query_tasks, query_tasks_count, body=TaskQueryDto(**fields, sorting=order))


def _claim(task_id: Id, user_id: str) -> Steps[None]:
    body = UserIdDto(user_id=given("user_id", user_id))
    return about_task(write(claim, id=given("task_id", task_id), body=body))


def _unclaim(task_id: Id) -> Steps[None]:
    return about_task(write(unclaim, id=given("task_id", task_id)))


def _complete(
    task_id: Id, variables: Mapping[str, object] | None, *, with_variables: bool
) -> Steps[Variables]:
    given("task_id", task_id)
    body = CompleteTaskDto(
        variables=(yield from encoded(variables)), with_variables_in_return=with_variables or UNSET
    )
    return from_dtos((yield from about_task(write(complete, id=task_id, body=body))))


def _form_variables(task_id: Id, names: Sequence[str] | None) -> Steps[Variables]:
    call = read(
        get_form_variables,
        id=given("task_id", task_id),
        variable_names=None if names is None else listed("names", names),
        deserialize_values=False,
    )
    return from_dtos((yield from about_task(call)))
