"""Corrections hold only where the document says what they expect."""

from __future__ import annotations

from typing import Any

import pytest
from generator import corrections
from generator.build import HOME
from generator.corrections import Correction
from generator.document import DocumentError

pytestmark = pytest.mark.fast


@pytest.fixture
def document() -> dict[str, Any]:
    return {
        "info": {"version": "7.20.0"},
        "operation": {"parameters": [{"name": "deserializeValues", "in": "query"}], "responses": {"204": {}}},
    }


def test_what_is_expected_is_replaced(document: dict[str, Any]) -> None:
    target = ("operation", "parameters", "deserializeValues", "name")
    Correction(target, "slip", expect="deserializeValues", value="deserializeValue").apply(document)
    assert document["operation"]["parameters"][0]["name"] == "deserializeValue"


def test_what_is_missing_is_added(document: dict[str, Any]) -> None:
    Correction(("operation", "responses", "200"), "sent", value={"description": ""}).apply(document)
    assert document["operation"]["responses"].keys() == {"200", "204"}


def test_a_missing_parameter_is_added_under_its_name(document: dict[str, Any]) -> None:
    Correction(("operation", "parameters", "more"), "read", value={"in": "query"}).apply(document)
    assert document["operation"]["parameters"][1] == {"name": "more", "in": "query"}


def test_without_a_value_the_place_is_removed(document: dict[str, Any]) -> None:
    Correction(("operation", "responses", "204"), "never sent", expect={}).apply(document)
    assert document["operation"]["responses"] == {}


@pytest.mark.parametrize(
    "correction",
    [
        Correction(("operation", "responses", "204"), "because", value={"description": ""}),
        Correction(("operation", "responses", "200"), "because", expect={}),
        Correction(("operation", "parameters", "gone", "name"), "because", expect="gone", value="x"),
        Correction(("operation", "responses", "204"), "because", expect={"other": 1}, value={}),
    ],
    ids=["there already", "not there", "no such parameter", "another value"],
)
def test_a_correction_whose_expectation_is_gone_fails_and_says_why_it_was(
    document: dict[str, Any], correction: Correction
) -> None:
    with pytest.raises(DocumentError, match=r"correction of operation > .*because"):
        correction.apply(document)


def test_a_correction_outside_its_versions_is_left_alone(document: dict[str, Any]) -> None:
    target = ("operation", "responses", "200")
    later = Correction(target, "new", value={}, since="7.21.0")
    earlier = Correction(target, "old", value={}, until="7.18.0")
    corrections.apply(document, [later, earlier])
    assert document["operation"]["responses"].keys() == {"204"}


def test_versions_are_compared_as_numbers() -> None:
    assert Correction(("x",), "why", since="7.9.0").applies_to("7.24.0")


def test_every_correction_of_ours_has_a_reason() -> None:
    for correction in corrections.load(HOME / "corrections.toml"):
        assert correction.reason.endswith("."), correction.target
