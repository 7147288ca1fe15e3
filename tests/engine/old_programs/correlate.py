"""Gives a message to the instance with a business key."""

import json
import sys

from camunda.client.engine_client import EngineClient

client = EngineClient()
answer = client.correlate_message("booking-cancelled", business_key=sys.argv[1])
print(json.dumps(answer))
