"""``camunda-worker scaffold``: handlers and tests to begin with, from a model."""
