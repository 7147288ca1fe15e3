"""Where a thread or a coroutine stands, as text."""

import sys
import traceback
from collections.abc import Iterator
from types import FrameType


def frame_of_thread(thread: int) -> FrameType | None:
    """What a running thread is in the middle of; None if it has ended."""
    return sys._current_frames().get(thread)  # noqa: SLF001 - there is no other way to it


def stack_of_thread(frame: FrameType | None) -> str:
    """The calls that have led there, the latest last."""
    return "".join(traceback.format_stack(frame)) if frame is not None else "(it has ended)\n"


def stack_of_coroutine(coroutine: object) -> str:
    """What a coroutine waits for: itself, what it awaits, and so on."""
    lines = (traceback.format_stack(frame, limit=1) for frame in _frames(coroutine))
    return "".join(line for one in lines for line in one)


def _frames(coroutine: object) -> Iterator[FrameType]:
    while (frame := getattr(coroutine, "cr_frame", None)) is not None:
        yield frame
        coroutine = getattr(coroutine, "cr_await", None)
