"""``python -m camunda_worker.cli``."""

from camunda_worker.cli import main

if __name__ == "__main__":  # worker processes import this module
    main()
