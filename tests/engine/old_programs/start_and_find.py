"""Starts an instance of a tenant's process, and finds it by its variables."""

import json
import sys
import uuid

from camunda.client.engine_client import EngineClient

process, tenant = sys.argv[1:]
client = EngineClient()
started = client.start_process(
    process_key=process,
    variables={"floor": "1", "room": "blue"},
    tenant_id=tenant,
    business_key=str(uuid.uuid1()),
)
found = client.get_process_instance(process, ["floor_eq_1", "room_eq_blue"], [tenant])
print(json.dumps({"started": started, "found": found}))
