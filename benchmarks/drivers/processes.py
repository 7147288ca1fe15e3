"""Our worker from its command line, with a handler that computes; ``--variant`` says how many processes."""

import os
import sys

from load import load

command = ["-m", "camunda_worker.cli", "run", "burning:burn", "--url", load.url, "--log-level", "warning"]
options = ["--max-tasks", str(load.concurrency), "--processes", load.variant]
os.execv(sys.executable, [sys.executable, *command, *options])  # noqa: S606 - as a shell would start it
