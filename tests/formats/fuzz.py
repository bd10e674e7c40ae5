"""Damaged files into every reader, for as long as asked: ``python -m tests.formats.fuzz --seconds 60``.

Cases are cut, doubled, shuffled and sprinkled with markup; a reader may refuse a file with one clear
line, and whatever it returns must keep the contract. A damaged file that breaks it is written to
``broken/`` beside this script, to become a case.
"""

import argparse
import random
import sys
import time
from pathlib import Path

from copylint.formats import decode, read
from copylint.formats.contract import check_document as check
from copylint.terms import CopylintError
from tests.formats.blocks import cases

_SPRINKLE = [
    piece.encode()
    for piece in (
        *"< > </ <!-- --> { } {{ {% ` \" ' \\ &amp &#x [ ]( ** | : 😀 “ /* */ ${ =".split(),
        *("```\n", "---\n", "+++\n", "\n\n", "\r", "\t", "- "),
    )
]


def damaged(data: bytes, dice: random.Random) -> bytes:
    """The bytes with one to eight accidents."""
    for _ in range(dice.randint(1, 8)):
        start = dice.randint(0, len(data))
        end = min(len(data), start + dice.randint(0, 60))
        piece = dice.choice(
            [
                b"",
                data[start:end] * 2,
                dice.choice(_SPRINKLE),
                dice.choice(_SPRINKLE) * 40,
                data[end:start:-1],
            ]
        )
        data = data[:start] + piece + data[end:]
    return data


def main(argv: list[str] | None = None) -> int:
    """Run until the time is over; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(argv)
    dice = random.Random(asked.seed)
    seeds = [(path.suffix, path.read_bytes()) for path in cases()]
    broken, runs, end = 0, 0, time.monotonic() + asked.seconds
    while time.monotonic() < end:
        ending, data = dice.choice(seeds)
        data = damaged(data, dice)
        runs += 1
        try:
            check(read(decode(data, f"fuzz{ending}")))
        except CopylintError:
            continue  # refused with one line
        except Exception as error:
            broken += 1
            folder = Path(__file__).parent / "broken"
            folder.mkdir(exist_ok=True)
            (folder / f"{runs}{ending}").write_bytes(data)
            print(f"{runs}{ending}: {type(error).__name__}: {error}", file=sys.stderr)
    print(f"{runs} damaged files, {broken} broke a reader")
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
