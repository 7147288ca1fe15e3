"""Which of the forks an engine is: Camunda's versions begin with 7, those of the forks overlap."""

from camunda_rest import Client
from camunda_rest.api.telemetry import get_telemetry_data
from camunda_worker.errors import CamundaError

UNKNOWN = "Operaton or CIB seven"
"""Of an engine that tells its product to administrators only."""


def flavour(client: Client, version: str) -> str:
    """By the version, or the product's name in ``GET /telemetry/data``, such as ``Operaton BPM Runtime``."""
    if version.startswith("7."):
        return "Camunda"
    try:
        product = get_telemetry_data.sync(client=client).product
    except CamundaError:
        return UNKNOWN
    return ((product and product.name) or UNKNOWN).removesuffix(" BPM Runtime")
