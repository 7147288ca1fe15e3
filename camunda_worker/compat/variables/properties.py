"""The extension properties of a task's BPMN element."""

from collections.abc import Mapping


class Properties:
    """Constants that the BPMN model gives to the task.

    Args:
        properties: By name; always strings.
    """

    def __init__(self, properties: Mapping[str, str] | None = None) -> None:
        self.properties: Mapping[str, str] = {} if properties is None else properties

    def get_property(self, property_name: str) -> str | None:
        """One property; None if there is no such one."""
        return self.properties.get(property_name)

    def to_dict(self) -> dict[str, str]:
        """A copy of all."""
        return dict(self.properties)
