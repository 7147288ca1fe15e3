"""Threads that do not keep a program alive, and take work until its end."""

import pytest

from camunda_worker.threads import LastingThreads

pytestmark = pytest.mark.fast


def test_a_pool_that_lasts_gives_results_and_errors() -> None:
    threads = LastingThreads()
    assert threads.submit(int, "7").result() == 7
    with pytest.raises(ValueError, match="invalid literal"):
        threads.submit(int, "x").result()
