"""Start processes, and look for those that run: ``python -m examples.start_process``."""

import secrets

from camunda_rest.api.process_instance import query_process_instances
from camunda_rest.models import ProcessInstanceQueryDto, VariableQueryParameterDto
from camunda_worker import Connection, EngineClient

from .runner import PROCESSES, run_example


def main(client: EngineClient, engine: Connection) -> None:  # noqa: ARG001 - examples get both
    """Two tenants have the process; one of them starts it twice."""
    shop = f"shop-{secrets.token_hex(2)}"
    for tenant in (shop, f"{shop}-2"):
        client.deploy(PROCESSES / "parcel.bpmn", tenant_id=tenant)
    for weight in (2, 7):
        variables = {"weight": weight, "city": "Turin"}
        started = client.start_process("parcel", variables, business_key=f"{shop}-{weight}", tenant_id=shop)
        print("started", started.business_key, "of", started.definition_key)
    # what the conveniences leave out, the generated operations have: every filter of the engine
    query = ProcessInstanceQueryDto(
        process_definition_key="parcel",
        tenant_id_in=[shop],
        variables=[
            VariableQueryParameterDto(name="weight", operator="gt", value=5),
            VariableQueryParameterDto(name="city", operator="eq", value="Turin"),
        ],
    )
    heavy = query_process_instances.sync(client=client.rest, body=query)
    print("heavy:", *(instance.business_key for instance in heavy))


if __name__ == "__main__":
    run_example(main)
