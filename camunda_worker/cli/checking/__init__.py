"""``camunda-worker check``: models and handlers beside each other, without an engine."""
