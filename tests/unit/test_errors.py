"""The tree of errors, as its docstring draws it."""

import inspect
import pickle

import pytest

from camunda_worker import errors
from camunda_worker.errors import (
    BpmnError,
    CamundaError,
    EngineError,
    EngineFault,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    MissingVariable,
    NoCredentials,
    OptimisticLocking,
    TaskFailure,
    UnexpectedAnswer,
    VariableError,
    without_inner_frames,
)

pytestmark = pytest.mark.fast

TREE = {
    "CamundaError": "Exception",
    "EngineError": "CamundaError",
    "InvalidRequest": "EngineError",
    "LockLost": "InvalidRequest",
    "Suspended": "InvalidRequest",
    "MismatchingCorrelation": "InvalidRequest",
    "AccessDenied": "EngineError",
    "NoSuchDefinition": "NotFound",
    "NoSuchInstance": "NotFound",
    "NotFound": "EngineError",
    "EngineFault": "EngineError",
    "OptimisticLocking": "EngineFault",
    "EngineTooOld": "CamundaError",
    "EngineUnreachable": "CamundaError",
    "UnexpectedAnswer": "CamundaError",
    "VariableError": "CamundaError",
    "MissingVariable": "VariableError",
    "BpmnError": "Exception",
    "TaskFailure": "Exception",
}


def test_each_error_stands_where_the_tree_says() -> None:
    assert {name: getattr(errors, name).__base__.__name__ for name in errors.__all__} == TREE


def test_each_error_is_in_the_docstring() -> None:
    assert [name for name in TREE if name not in str(errors.__doc__)] == []


def test_each_error_says_what_it_means() -> None:
    assert [name for name in TREE if not inspect.getdoc(getattr(errors, name))] == []


def test_an_error_of_the_engine_tells_operation_status_type_and_message() -> None:
    error = LockLost(400, "It is locked", operation="POST /x", type="RestException", code=7, body="{}")
    assert str(error) == "POST /x: 400 RestException: It is locked"
    assert (error.status, error.type, error.message) == (400, "RestException", "It is locked")
    assert (error.operation, error.code, error.body) == ("POST /x", 7, "{}")
    assert str(EngineError(401, "", operation="POST /x")) == "POST /x: 401"


@pytest.mark.parametrize(
    "error",
    [
        LockLost(400, "It is locked", operation="POST /x", type="RestException", code=7, body="{}"),
        EngineUnreachable("POST /x", "http://engine", "refused"),
        UnexpectedAnswer(502, operation="POST /x", url="http://engine", body="<html>", reason="a page"),
        EngineTooOld("POST /x", "name", since="7.20", engine_version="7.13"),
        MissingVariable("c", ["b", "a"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_whole_out_of_another_process(error: CamundaError) -> None:
    error.retry_after = 5.0
    come = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(come) is type(error)
    assert (str(come), vars(come)) == (str(error), vars(error))


def test_catching_the_class_above_catches_what_is_special() -> None:
    with pytest.raises(InvalidRequest):
        raise LockLost(400, "", operation="")
    with pytest.raises(EngineFault):
        raise OptimisticLocking(500, "", operation="")


def test_a_variable_error_names_the_variable() -> None:
    error = VariableError("amount", "too big")
    assert (error.name, str(error)) == ("amount", "variable 'amount': too big")


def test_a_missing_variable_reads_like_a_text_though_it_is_a_key_error() -> None:
    error = MissingVariable("c", ["b", "a"])
    assert isinstance(error, KeyError)
    assert str(error) == "variable 'c': not there; there are: a, b"


def test_raised_results_keep_what_they_were_given() -> None:
    bpmn = BpmnError("NO", "not now", {"a": 1})
    assert (bpmn.error_code, bpmn.error_message, bpmn.variables) == ("NO", "not now", {"a": 1})
    failure = TaskFailure("no", "a log", retries=2)
    assert (failure.error_message, failure.error_details, failure.retries) == ("no", "a log", 2)


def _raise(error: Exception) -> None:
    raise error


def _raised(error: CamundaError, cause: Exception, root: Exception) -> CamundaError:
    """The error with a cause and the cause's cause, each with a traceback."""
    for one, below in ((root, None), (cause, root), (error, cause)):
        with pytest.raises(type(one)):
            _raise(one)
        one.__cause__ = below
    return error


def test_inner_frames_go_and_the_cause_stays() -> None:
    error = without_inner_frames(
        _raised(EngineUnreachable("a", "b", "c"), OSError("refused"), OSError("deep"))
    )
    assert error.__traceback__ is None
    assert isinstance(error.__cause__, OSError)
    assert error.__cause__.__traceback__ is None
    assert error.__cause__.__cause__ is None


def test_what_a_token_source_raised_stays_whole() -> None:
    error = without_inner_frames(
        _raised(EngineUnreachable("a", "b", "c"), NoCredentials("no"), OSError("deep"))
    )
    assert error.__cause__ is not None
    assert error.__cause__.__cause__ is not None
    assert error.__cause__.__cause__.__traceback__ is not None
