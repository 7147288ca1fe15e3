"""``deploy``, ``start``, ``correlate``, ``signal`` and ``evaluate``: one call of `EngineClient` each, and what it said."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from camunda_rest.models import DeploymentWithDefinitionsDto, HistoricProcessInstanceDto, IncidentDto
from camunda_worker.cli import printing, variables
from camunda_worker.cli.access import Access
from camunda_worker.cli.endings import FAILED, end
from camunda_worker.client import EngineClient, deployments
from camunda_worker.client.results import Correlation
from camunda_worker.errors import MismatchingCorrelation

_HAS_DEFINITIONS = re.compile(r"""isExecutable\s*=\s*["']true|<(\w+:)?(decision|case)\b""")
"""An executable process, a decision or a case."""
_LOOK = 1.0
"""Seconds from one look for incidents to the next."""


def deploy(
    access: Access,
    files: Sequence[Path],
    *,
    name: str | None,
    tenant_id: str | None,
    skip_unchanged: bool,
    as_json: bool,
) -> None:
    """``POST /deployment/create``."""
    sent = deployments.contents(files)
    with _client(access) as client:
        deployment = client.deploy(
            *sent.items(),
            name=deployments.name_of(files[0]) if name is None else name,
            tenant_id=tenant_id,
            skip_unchanged=skip_unchanged,
        )
    definitions = list(_definitions(deployment))
    if as_json:
        printing.data(
            {
                "id": deployment.id,
                "name": deployment.name,
                "resources": list(sent),
                "definitions": definitions,
            }
        )
        return
    print(f"deployment {deployment.id} ({deployment.name}) of {', '.join(sent)}")  # noqa: T201 - the command's output
    printing.rows(
        definitions,
        as_json=False,
        nothing=f"no new definitions: {_why_none(sent, skip_unchanged=skip_unchanged)}",
    )


def _why_none(sent: Mapping[str, bytes], *, skip_unchanged: bool) -> str:
    """The engine passes over what it does not deploy, and says nothing."""
    models = [
        deployments.text_of(content) for name, content in sent.items() if name.endswith(deployments.MODELS)
    ]
    if not models:
        return "there is no model among these files"
    if not any(map(_HAS_DEFINITIONS.search, models)):
        return 'no process is executable; write isExecutable="true"'
    if skip_unchanged:
        return "nothing has changed"
    return "the engine has found none in these models"


def start(
    access: Access,
    key: str,
    typed: Sequence[str],
    *,
    business_key: str | None,
    tenant_id: str | None,
    version_tag: str | None,
    with_variables: bool,
    wait: float | None,
    as_json: bool,
) -> None:
    """``POST /process-definition/key/{key}/start``, and with `wait` what the history has of the instance's end."""
    with _client(access) as client:
        instance = client.start_process(
            key,
            variables.parse(typed),
            business_key=business_key,
            tenant_id=tenant_id,
            version_tag=version_tag,
            with_variables=with_variables,
        )
        told: dict[str, object] = {
            "id": instance.id,
            "definition": instance.definition_id,
            "business_key": instance.business_key,
            "tenant_id": instance.tenant_id,
            "ended": instance.ended,
        }
        if with_variables:
            told["variables"] = printing.decoded(instance.variables)
        if wait is not None:
            told |= _end(client, instance.id or "", wait)
    if as_json:
        printing.data(told)
    else:
        printing.rows([told], as_json=False, nothing="")


def _end(client: EngineClient, instance: str, wait: float) -> Mapping[str, object]:
    """How an instance has ended, once it has."""
    ended = _ended(client, instance, wait)
    past = client.history.activities(process_instance_id=instance, sort_by="occurrence", sort_order="asc")
    return {
        "ended": True,
        "state": ended.state,
        "path": " > ".join(activity.activity_id or "" for activity in past),
        "variables": dict(sorted(printing.decoded(client.history.variables_of(instance)).items())),
    }


def _ended(client: EngineClient, instance: str, wait: float) -> HistoricProcessInstanceDto:
    """The instance at its end; it is not waited for in vain, while what has failed is to be mended first."""
    deadline = time.monotonic() + wait
    while True:
        seconds = min(max(deadline - time.monotonic(), 0), _LOOK)
        try:
            return client.instances.wait_until_ended(instance, timedelta(seconds=seconds))
        except TimeoutError as error:
            incident = client.incidents.list(process_instance_id=instance).first()
            if incident is not None:
                end(_trouble(instance, incident), FAILED)
            if seconds < _LOOK:
                end(re.sub(r"after \S+ s", f"after {wait:g} s", str(error), count=1), FAILED)


def _trouble(instance: str, incident: IncidentDto) -> str:
    why = f": {printing.shortened(incident.incident_message)}" if incident.incident_message else ""
    return (
        f"process instance {instance} has an incident at {incident.activity_id!r}{why};"
        f" camunda-worker show {instance} tells more"
    )


def correlate(
    access: Access,
    message: str,
    typed: Sequence[str],
    keys: Sequence[str],
    *,
    business_key: str | None,
    tenant_id: str | None,
    process_instance_id: str | None,
    to_all: bool,
    as_json: bool,
) -> None:
    """``POST /message``."""
    with _client(access) as client:
        try:
            found = client.correlate_message(
                message,
                business_key=business_key,
                process_instance_id=process_instance_id,
                tenant_id=tenant_id,
                correlation_keys=variables.parse(keys, "-k") or None,
                variables=variables.parse(typed) or None,
                all=to_all,
            )
        except MismatchingCorrelation as error:
            end(str(error).replace("all=True", "--all"), FAILED)  # its advice, as it is typed here
    printing.rows([_correlation(one) for one in found], as_json=as_json, nothing="nobody waits for it")


def signal(
    access: Access,
    name: str,
    typed: Sequence[str],
    *,
    execution_id: str | None,
    tenant_id: str | None,
    as_json: bool,
) -> None:
    """``POST /signal``."""
    with _client(access) as client:
        client.signal(name, variables.parse(typed), execution_id=execution_id, tenant_id=tenant_id)
    if as_json:
        printing.data({"signal": name})
    else:
        print(f"{name}: thrown; the engine does not tell who waited for it")  # noqa: T201 - the command's output


def evaluate(access: Access, key: str, typed: Sequence[str], *, tenant_id: str | None, as_json: bool) -> None:
    """``POST /decision-definition/key/{key}/evaluate``."""
    with _client(access) as client:
        found = client.evaluate_decision(key, variables.parse(typed), tenant_id=tenant_id)
    results = [printing.decoded(row) for row in found]
    names = list(dict.fromkeys(name for row in results for name in row))
    shown = results if as_json else [{name: row.get(name) for name in names} for row in results]
    printing.rows(shown, as_json=as_json, nothing="no rule applies")


def _client(access: Access) -> EngineClient:
    return EngineClient(access.connection())


def _definitions(deployment: DeploymentWithDefinitionsDto) -> Iterator[Mapping[str, object]]:
    for kind, deployed in (
        ("process", deployment.deployed_process_definitions),
        ("case", deployment.deployed_case_definitions),
        ("decision", deployment.deployed_decision_definitions),
        ("requirements", deployment.deployed_decision_requirements_definitions),
    ):
        for one in (deployed or {}).values():
            yield {
                "kind": kind,
                "key": one.key,
                "version": one.version,
                "name": one.name,
                "id": one.id,
                "tenant_id": one.tenant_id,
            }


def _correlation(one: Correlation) -> Mapping[str, object]:
    if one.process_instance is not None:
        return {"result": "started", "process_instance": one.process_instance.id, "execution": None}
    execution = one.execution
    return {
        "result": "continued",
        "process_instance": execution and execution.process_instance_id,
        "execution": execution and execution.id,
    }
