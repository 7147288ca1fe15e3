"""Variables between the engine's typed JSON and plain values."""

from types import EllipsisType

from camunda_worker.checks import variables_by_name
from camunda_worker.compat.untyped import Given, Json, Untyped


class Variables:
    """A task's variables.

    Args:
        variables: The engine's JSON by name: ``{"amount": {"value": 1, "type": "Integer"}}``.
    """

    def __init__(self, variables: Json | None = None) -> None:
        self.variables: Json = {} if variables is None else variables

    def get_variable(self, variable_name: str, with_meta: bool = False) -> Untyped:
        """The value, or with `with_meta` the engine's JSON; None if there is no such variable."""
        variable = self.variables.get(variable_name)
        if not variable:
            return None
        return variable if with_meta else variable["value"]

    @classmethod
    def format(cls, variables: Given | EllipsisType) -> Json:
        """The engine's JSON: what is a dict with the key ``value`` stands as it is, all else becomes its value."""
        if variables is None or variables is ...:
            return {}
        variables_by_name("variables", variables)
        return {
            name: value if isinstance(value, dict) and "value" in value else {"value": value}
            for name, value in variables.items()
        }

    def to_dict(self) -> Json:
        """The values by name."""
        return {name: variable["value"] for name, variable in self.variables.items()}
