"""Small things that the old client's users import."""

from collections.abc import Iterable, Sequence


def str_to_list(values: str | Sequence[str]) -> Sequence[str]:
    """One string as a list of it; a list as it is."""
    return [values] if isinstance(values, str) else values


def get_exception_detail(exception: BaseException) -> str:
    """The exception's class and text."""
    return f"{type(exception)} : {exception}"


def join(list_of_values: Iterable[object] | None, separator: str) -> str:
    """The values as one string; of none, an empty one."""
    return separator.join(str(value) for value in list_of_values or ())
