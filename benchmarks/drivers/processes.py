"""Our worker from its command line; ``--variant`` says how many processes. Its handler waits, or computes."""

import os
import sys

from load import load
from subscribed import PAUSE

handler = "pause" if load.pause else "burn"
command = ["-m", "camunda_worker.cli", "run", f"subscribed:{handler}", "--url", load.url]
options = ["--log-level", "warning", "--max-tasks", str(load.concurrency), "--processes", load.variant]
os.environ[PAUSE] = str(load.pause)
os.execv(sys.executable, [sys.executable, *command, *options])  # noqa: S606 - as a shell would start it
