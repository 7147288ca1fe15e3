"""What can go wrong before a local engine answers."""


class LocalEngineError(RuntimeError):
    """A local engine cannot be had; the text says what to do about it."""


class ToolMissing(LocalEngineError):
    """Java or Maven is not installed, or too old; the text names the packages to install."""


class ClassPathUnresolved(LocalEngineError):
    """Maven could not download the engine; the text ends with Maven's own errors."""


class PortTaken(LocalEngineError):
    """Something else listens on the port that the engine was to use."""


class EngineDidNotStart(LocalEngineError):
    """The engine's process ended, or did not answer in time.

    Attributes:
        log_tail: The last lines of the engine's log.
    """

    def __init__(self, reason: str, log_tail: str) -> None:
        super().__init__(f"{reason}; the last lines of its log:\n{log_tail}")
        self.log_tail = log_tail
