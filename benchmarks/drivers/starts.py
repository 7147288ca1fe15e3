"""Starts process instances one after the other; with ``--variant httpx`` by httpx alone."""

import json

import httpx
from load import load

from camunda_worker import EngineClient

VARIABLES = {"orderId": "4711", "amount": 42}

if load.variant == "httpx":
    wire = {"orderId": {"type": "String", "value": "4711"}, "amount": {"type": "Integer", "value": 42}}
    url = f"{load.url}/process-definition/key/order/start"
    with httpx.Client(timeout=30) as http:
        while True:
            body = json.dumps({"variables": wire}).encode()
            answer = http.post(url, content=body, headers={"Content-Type": "application/json"})
            answer.raise_for_status()
            json.loads(answer.content)
else:
    with EngineClient(load.url) as client:
        while True:
            client.start_process("order", VARIABLES)
