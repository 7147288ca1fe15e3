"""What each topic of order.bpmn does; see worker.py for how the handlers get their tasks.

A handler takes a task and returns a result. It needs no engine, so a unit test simply calls it.
"""

from datetime import timedelta

import anyio

from camunda_worker import BpmnError, ExternalTask, RetryPolicy, TaskFailure, TaskResult, subscribe

CREDIT_LIMIT = 500
"""Our make-believe bank declines what costs more."""


@subscribe("charge-card", variables=["amount"])
def charge_card(task: ExternalTask) -> dict[str, object]:
    """Take the money; a declined card is an outcome that the process knows, not a failure."""
    amount = task.variables["amount"]
    if not isinstance(amount, int):
        raise TypeError(f"amount: whole euros are needed, not {amount!r}")
    if amount > CREDIT_LIMIT:
        raise BpmnError("CARD_DECLINED", f"{amount} is over the limit of {CREDIT_LIMIT}")
    return {"receipt": f"receipt-{task.business_key}"}


@subscribe("reserve-stock", retry=RetryPolicy.fixed(3, timedelta(seconds=1)))
def reserve_stock(task: ExternalTask) -> TaskResult:
    """Put the goods aside; our make-believe warehouse is busy at the first call and answers at the second."""
    if task.retries is None:  # it has not failed before
        raise TaskFailure("the warehouse is busy")
    return task.complete({"shelf": f"shelf of {task.business_key}"})


@subscribe("ship-order")
async def ship_order(task: ExternalTask) -> dict[str, object]:
    """Order a parcel; an ``async`` handler awaits and holds up nobody."""
    await anyio.sleep(0.1)  # stands for a carrier's slow service
    return {"tracking": f"parcel-{task.business_key}"}


HANDLERS = (charge_card, reserve_stock, ship_order)
