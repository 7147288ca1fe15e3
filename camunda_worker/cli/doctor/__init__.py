"""``camunda-worker doctor``: what keeps workers from working, and what to do about it."""
