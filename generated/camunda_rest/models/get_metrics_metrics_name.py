from typing import Literal

GetMetricsMetricsName = Literal[
    "activity-instance-end",
    "activity-instance-start",
    "decision-instances",
    "executed-decision-elements",
    "flow-node-instances",
    "history-cleanup-removed-batch-operations",
    "history-cleanup-removed-case-instances",
    "history-cleanup-removed-decision-instances",
    "history-cleanup-removed-process-instances",
    "history-cleanup-removed-task-metrics",
    "job-acquired-failure",
    "job-acquired-success",
    "job-acquisition-attempt",
    "job-execution-rejected",
    "job-failed",
    "job-locked-exclusive",
    "job-successful",
    "process-instances",
    "task-users",
    "unique-task-workers",
]
