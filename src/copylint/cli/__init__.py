"""The command line: words in, exit code out."""

import sys

TYPE_CHECKING = False  # as in all that is imported before it is known whether the answer is
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run the command line and return its exit code; never raises. For the codes see ``cli.entry``.

    Without ``argv`` the words are those that the process was called with. If it was called so before and
    nothing has changed since, it says the same again, and next to nothing is imported.
    """
    call = None
    if argv is None:
        from copylint.replay.answer import found, give
        from copylint.replay.call import call_of

        call = call_of(sys.argv[1:])
        answer = found(call) if call is not None else None
        if answer is not None:
            try:
                return give(answer)
            except KeyboardInterrupt:  # in front of a pager that shows the rest
                return 130
            except OSError as error:
                from copylint.cli.streams import say, unwritten

                say(unwritten(error))
                return 2
    from copylint.cli.entry import main

    return main(argv, call)
