"""The engines that can be started, and what each needs to run on a current Java."""

from attrs import frozen

_OPEN_JAVA_BASE = (
    "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)
"""Without these 7.13-7.16 come up, but their REST API answers 500 on Java 17."""


@frozen
class Release:
    """One published engine.

    Attributes:
        name: What users call it, such as ``camunda-7.24``.
        fork: ``camunda`` or ``operaton``; the vendors kept one naming scheme for artifacts, classes and properties.
        version: The artifacts' version, which the engine reports at ``GET /version``.
        boot: The Spring Boot version it is built for.
        jvm_flags: What it needs to run on Java 17 and later.
        spin_formats: The version of Spin's data formats, where it is not the one the engine's list names.
    """

    name: str
    fork: str
    version: str
    boot: str
    jvm_flags: tuple[str, ...] = ()
    spin_formats: str | None = None


RELEASES: tuple[Release, ...] = (
    Release("camunda-7.13", "camunda", "7.13.0", "2.2.13.RELEASE", _OPEN_JAVA_BASE),
    Release("camunda-7.14", "camunda", "7.14.0", "2.3.12.RELEASE", _OPEN_JAVA_BASE),
    Release("camunda-7.15", "camunda", "7.15.0", "2.4.13", _OPEN_JAVA_BASE),
    Release("camunda-7.16", "camunda", "7.16.0", "2.5.15", _OPEN_JAVA_BASE),
    Release("camunda-7.17", "camunda", "7.17.0", "2.6.15"),
    Release("camunda-7.18", "camunda", "7.18.0", "2.7.18"),
    Release("camunda-7.19", "camunda", "7.19.0", "2.7.18"),
    Release("camunda-7.20", "camunda", "7.20.0", "3.1.12"),
    Release("camunda-7.21", "camunda", "7.21.0", "3.2.12"),
    Release("camunda-7.22", "camunda", "7.22.0", "3.3.13"),
    Release("camunda-7.23", "camunda", "7.23.0", "3.4.10"),
    Release("camunda-7.24", "camunda", "7.24.0", "3.5.6"),
    Release("operaton-1.0", "operaton", "1.0.3", "3.5.6", spin_formats="1.0.0"),
)


def release(name: str) -> Release:
    """Look a release up by its name.

    Raises:
        ValueError: No such release; the text lists those there are.
    """
    for candidate in RELEASES:
        if candidate.name == name:
            return candidate
    names = ", ".join(candidate.name for candidate in RELEASES)
    raise ValueError(f"no engine is called {name!r}; there are: {names}")
