"""How the tutorial is played, and what the test that plays it can see."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "tutorial"))
PAGE = (ROOT / "docs" / "tutorial.md").read_text()


def test_each_block_of_the_page_is_a_step() -> None:
    blocks = [step for step in SCRIPT["STEP"].finditer(PAGE) if step["language"]]
    assert len(blocks) * 2 == PAGE.count("```")


def test_other_times_are_no_difference_and_other_words_are() -> None:
    compared = SCRIPT["compared"]
    shown = "3 passed in 0.41s\n```\n\n_12.3 s_\nThe commands up to here took 40 s in all.\n"
    assert compared(shown) == compared(shown.replace("0.41", "11").replace("12.3", "2.0").replace("40", "7"))
    assert compared(shown) != compared(shown.replace("3 passed", "2 passed"))


def test_functions_are_replaced_with_their_decorators_or_added() -> None:
    source = "import a\n\n\n@a.b\ndef one():\n    pass\n\n\nlast = 1\n"
    new = "@a.c\ndef one():\n    return 1\n\n\ndef two():\n    return 2\n"
    assert SCRIPT["_with_functions"](source, new) == (
        "import a\n\n\n@a.c\ndef one():\n    return 1\n\n\nlast = 1\n\n\ndef two():\n    return 2\n"
    )


def test_functions_that_cannot_be_read_stop_the_play() -> None:
    with pytest.raises(TypeError, match="functions only"):
        SCRIPT["_with_functions"]("", "print('no function')")
