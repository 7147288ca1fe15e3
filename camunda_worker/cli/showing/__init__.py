"""``camunda-worker show``: one process instance."""
