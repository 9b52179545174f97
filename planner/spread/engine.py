"""What does tasks: processes of this machine, or a cluster; both are executors to whom hears the answers."""

import contextlib
import multiprocessing
import signal
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from multiprocessing.synchronize import Event
from queue import SimpleQueue
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from planner import __version__
from planner.spread.task import do

CONNECT_SECONDS = 10
SHUT_SECONDS = 2.0
LOST = (BrokenExecutor, CancelledError, OSError, EOFError)
"""How a future fails whose worker is gone."""


class Unreachable(Exception):
    """There is no such cluster, or nobody works there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """An executor, what is submitted to it, how many tasks it does at once, and how those that run are ended."""

    name: str
    executor: Executor
    work: Callable[[str], str]
    width: Callable[[], int]
    stop: Callable[[], None]
    lost: tuple[type[BaseException], ...] = LOST


class Separate(Executor):
    """Single processes, each in a pool of its own: when one is gone, the others go on."""

    def __init__(self, number: int, begin: Callable[[], ProcessPoolExecutor]) -> None:
        self.begin = begin
        self.closed = False
        self.idle: SimpleQueue[ProcessPoolExecutor] = SimpleQueue()
        for _ in range(number):
            self.idle.put(begin())

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Give a task to an idle process, once there is one."""
        pool = self.idle.get()
        future = pool.submit(fn, *args, **kwargs)
        future.add_done_callback(partial(self._done, pool))
        return future

    def _done(self, pool: ProcessPoolExecutor, future: Future[Any]) -> None:
        if not future.cancelled() and isinstance(future.exception(), BrokenExecutor) and not self.closed:
            pool.shutdown(wait=False)
            pool = self.begin()
        self.idle.put(pool)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End every process, also one that does not hear."""
        self.closed = True
        while not self.idle.empty():
            self.idle.get().shutdown(wait=False, cancel_futures=cancel_futures)
        for process in multiprocessing.active_children():
            process.join(SHUT_SECONDS)
            process.terminate()


_asked: Event | None = None  # in a process: set when all are to stop


def _begin_process(asked: Event) -> None:
    global _asked
    _asked = asked
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command hears Ctrl-C, and asks


def _do_here(text: str) -> str:
    return do(text, _asked.is_set if _asked is not None else lambda: False)


@contextmanager
def processes(number: int) -> Iterator[Engine]:
    """So many processes of this machine."""
    context = multiprocessing.get_context("spawn")
    asked = context.Event()

    def begin() -> ProcessPoolExecutor:
        return ProcessPoolExecutor(1, context, _begin_process, (asked,))

    with Separate(number, begin) as executor:
        try:
            yield Engine(
                name=f"{number} processes", executor=executor, work=_do_here, width=lambda: number, stop=asked.set
            )
        finally:
            asked.set()


def _do_there(text: str, name: str) -> str:
    from distributed import Event as Shared
    from distributed import get_client

    shared = Shared(name, client=get_client())

    def asked() -> bool:
        try:
            return bool(shared.is_set())
        except (OSError, TimeoutError):  # whoever asked for the task is out of reach
            return True

    return do(text, asked)


@contextmanager
def cluster(address: str, workers: int) -> Iterator[Engine]:
    """The workers of a Dask cluster, each with as many tasks at once as its threads allow at `workers` each.

    Raises Unreachable where distributed is not installed here, no scheduler answers, or planner is not installed there.
    """
    try:
        from distributed import CancelledError as Cancelled
        from distributed import Event as Shared
        from distributed import KilledWorker
    except ImportError:
        raise Unreachable('the extra is not installed: pip install "planner[cluster]"') from None
    with connected(address) as client:
        check_versions(client)
        name = f"planner-{uuid4()}"
        asked = Shared(name, client=client)

        def width() -> int:
            with reaching(address):
                places: list[int] = [max(1, threads // workers) for threads in client.nthreads().values()]
            return max(1, sum(places))

        def stop() -> None:
            with reaching(address):
                asked.set()

        try:
            yield Engine(
                name=f"the cluster at {address}",
                executor=client.get_executor(pure=False, retries=0),
                work=partial(_do_there, name=name),
                width=width,
                stop=stop,
                lost=(*LOST, Cancelled, KilledWorker),
            )
        finally:
            with contextlib.suppress(ConnectionError):  # a cluster that is gone needs no word
                stop()


@contextmanager
def reaching(address: str) -> Iterator[None]:
    """Raises ConnectionError for all that says that a scheduler is gone."""
    try:
        yield
    except (OSError, RuntimeError, TimeoutError) as error:
        raise ConnectionError(f"{address}: {error}") from None


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """A client of the scheduler at an address such as tcp://HOST:8786."""
    from distributed import Client

    try:
        parts = urlsplit(address)
        complete = bool(parts.scheme and parts.hostname and parts.port)
    except ValueError:  # a port that is no number
        complete = False
    if not complete:
        raise Unreachable(f"{address} is no address of a scheduler; write it as tcp://HOST:8786")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other libraries' versions: planner's own is checked
            client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise Unreachable(f"no scheduler answers at {address} ({error})") from None
    with client:
        yield client


def check_versions(client: Any) -> None:
    """Raises Unreachable unless the scheduler and every worker there now have this version of planner."""
    there = client.run(version, "planner", on_error="return")
    try:
        there["the scheduler"] = client.run_on_scheduler(version, "planner")
    except PackageNotFoundError as error:
        there["the scheduler"] = error
    for name, found in there.items():
        if isinstance(found, Exception):
            raise Unreachable(f"planner {__version__} is not installed at {name}; it has to be everywhere")
        if found != __version__:
            raise Unreachable(
                f"{name} has planner {found}, the command planner {__version__}; install the same version"
            )
