"""The names and manners of camunda-external-task-client-python3, for programs that were written for it.

``camunda.`` in an import line becomes ``camunda_worker.compat.``, and the program runs on this library's worker;
docs/migrate.md says what it notices. Nothing else in the library imports this package.
"""
