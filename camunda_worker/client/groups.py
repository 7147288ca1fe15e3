"""The groups of a client, each imported, with the generated operations that it needs, when it is first asked for."""

from typing import TYPE_CHECKING

from camunda_worker.client.connected import AsyncConnected, Connected

if TYPE_CHECKING:
    from camunda_worker.client.external_tasks import AsyncExternalTasks, ExternalTasks
    from camunda_worker.client.history import AsyncHistory, History
    from camunda_worker.client.incidents import AsyncIncidents, Incidents
    from camunda_worker.client.instances import AsyncInstances, Instances
    from camunda_worker.client.jobs import AsyncJobs, Jobs
    from camunda_worker.client.user_tasks import AsyncUserTasks, UserTasks


class Groups(Connected):
    """What `EngineClient` has in groups."""

    @property
    def instances(self) -> "Instances":
        """Process instances that run."""
        from camunda_worker.client.instances import Instances

        return Instances(self._send)

    @property
    def external_tasks(self) -> "ExternalTasks":
        """External tasks, as who operates the engine sees them."""
        from camunda_worker.client.external_tasks import ExternalTasks

        return ExternalTasks(self._send)

    @property
    def user_tasks(self) -> "UserTasks":
        """Tasks that people do."""
        from camunda_worker.client.user_tasks import UserTasks

        return UserTasks(self._send)

    @property
    def jobs(self) -> "Jobs":
        """What the engine itself does later: timers, asynchronous continuations."""
        from camunda_worker.client.jobs import Jobs

        return Jobs(self._send)

    @property
    def incidents(self) -> "Incidents":
        """What has failed and is not tried again."""
        from camunda_worker.client.incidents import Incidents

        return Incidents(self._send)

    @property
    def history(self) -> "History":
        """What ran, and what runs."""
        from camunda_worker.client.history import History

        return History(self._send)


class AsyncGroups(AsyncConnected):
    """What `AsyncEngineClient` has in groups."""

    @property
    def instances(self) -> "AsyncInstances":
        """Process instances that run."""
        from camunda_worker.client.instances import AsyncInstances

        return AsyncInstances(self._send)

    @property
    def external_tasks(self) -> "AsyncExternalTasks":
        """External tasks, as who operates the engine sees them."""
        from camunda_worker.client.external_tasks import AsyncExternalTasks

        return AsyncExternalTasks(self._send)

    @property
    def user_tasks(self) -> "AsyncUserTasks":
        """Tasks that people do."""
        from camunda_worker.client.user_tasks import AsyncUserTasks

        return AsyncUserTasks(self._send)

    @property
    def jobs(self) -> "AsyncJobs":
        """What the engine itself does later: timers, asynchronous continuations."""
        from camunda_worker.client.jobs import AsyncJobs

        return AsyncJobs(self._send)

    @property
    def incidents(self) -> "AsyncIncidents":
        """What has failed and is not tried again."""
        from camunda_worker.client.incidents import AsyncIncidents

        return AsyncIncidents(self._send)

    @property
    def history(self) -> "AsyncHistory":
        """What ran, and what runs."""
        from camunda_worker.client.history import AsyncHistory

        return AsyncHistory(self._send)
