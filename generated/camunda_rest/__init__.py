"""The REST API of Camunda 7.24.0, typed. Operations are in `camunda_rest.api`, by tag.

Written by scripts/regenerate from the vendor's OpenAPI document; changes belong into openapi/.
"""

from typing import TYPE_CHECKING, Any

from .client import Client
from .errors import (
    AccessDenied,
    CamundaError,
    EngineError,
    EngineFault,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    MismatchingCorrelation,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)
from .types import UNSET, File, Unset

if TYPE_CHECKING:
    from .versions import since, supports

__all__ = (
    "UNSET",
    "AccessDenied",
    "CamundaError",
    "Client",
    "EngineError",
    "EngineFault",
    "EngineTooOld",
    "EngineUnreachable",
    "File",
    "InvalidRequest",
    "LockLost",
    "MismatchingCorrelation",
    "NotFound",
    "OptimisticLocking",
    "Suspended",
    "UnexpectedAnswer",
    "Unset",
    "since",
    "supports",
)


def __getattr__(name: str) -> Any:
    if name not in ("since", "supports"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import versions

    return getattr(versions, name)
