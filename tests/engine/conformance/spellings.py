"""Operations that come in threes: a definition named by its id, by its key, or by its key and tenant."""

from __future__ import annotations

from types import ModuleType

import pytest
from attrs import frozen

from conformance.world import Definition, World

SPELLINGS = ("by_id", "by_key", "by_key_and_tenant")


def by(*operations: ModuleType) -> pytest.MarkDecorator:
    """For a test of ``operation`` and ``spelling``: these three operations, in the order of `SPELLINGS`."""
    return pytest.mark.parametrize(
        ("operation", "spelling"), list(zip(operations, SPELLINGS, strict=True)), ids=SPELLINGS
    )


@frozen
class Named:
    """A definition and what an operation takes for it in its path."""

    definition: Definition
    names: tuple[str, ...]

    @classmethod
    def of(cls, definition: Definition, spelling: str, tenant: str | None) -> Named:
        key = definition.key
        names = {"by_id": (definition.id,), "by_key": (key,), "by_key_and_tenant": (key, str(tenant))}
        return cls(definition, names[spelling])


def tenant_for(world: World, spelling: str) -> str | None:
    """A new tenant where the spelling needs one."""
    return world.tenant() if spelling == "by_key_and_tenant" else None
