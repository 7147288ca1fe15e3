"""``camunda-worker incidents``: what has failed for good, and its next try."""
