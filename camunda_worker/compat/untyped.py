"""The one place that says Any: the old client has no types, and its users' code is checked against that."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Untyped: TypeAlias = Any
"""A variable's value, or a part of the engine's JSON; as `object` it would break every user's type check."""

Json: TypeAlias = dict[str, Untyped]
"""A JSON object of the engine, with the engine's own names."""

Given: TypeAlias = Mapping[str, Untyped] | None
"""Variables as users give them: values, or the engine's typed JSON."""
