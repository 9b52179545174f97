"""Ctrl-C that stops the search once, and never what is done with its result."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heard_once() -> Iterator[None]:
    """Hear the first Ctrl-C only: some terminals and tools send it twice, and the plan found must still be written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def first(_signal: int, _frame: FrameType | None) -> None:
        not_heard()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def not_heard() -> None:
    """From here on Ctrl-C does nothing: what is left takes a second or two."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
