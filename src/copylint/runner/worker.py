"""A process that reads files for a run: it takes one at a time and sends back what it found."""

import signal
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from copylint.runner.linters import Linters
from copylint.runner.options import Options
from copylint.runner.settled import Around
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class Task(NamedTuple):
    """A file to read."""

    n: int
    path: str
    data: bytes
    around: Around


class Answer(NamedTuple):
    """What came of it: the packed result, or what went wrong."""

    n: int
    packed: bytes | None = None
    problem: str = ""  # with this file alone
    error: BaseException | None = None  # with every file, or of the program


def work(pipe: "Connection", options: Options) -> None:
    """Read files until nobody asks any more."""
    # Who interrupts a run means the whole of it: the process that started it ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    linters = Linters(replace(options, each=None))
    try:
        while True:
            task = pipe.recv()
            if task is None:
                return
            pipe.send(_answer(Task(*task), linters))
    except (EOFError, OSError):
        return  # the run has ended
    finally:
        linters.close()


def _answer(task: Task, linters: Linters) -> Answer:
    from copylint.budget import timed
    from copylint.formats import decode
    from copylint.nlp.model import ModelError
    from copylint.results.packed import pack

    try:
        linter = linters.under(task.around.config)
        with timed(task.path):
            around = task.around
            source = decode(task.data, task.path)
            return Answer(task.n, pack(linter.lint(source, beside=around.beside, place=around.place)))
    except ModelError as error:
        return Answer(task.n, error=error)
    except CopylintError as error:
        return Answer(task.n, problem=str(error))
    except Exception as error:  # a fault of ours, told where it can be reported
        error.add_note(traceback.format_exc())
        return Answer(task.n, error=error)
