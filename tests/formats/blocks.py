"""Blocks as plain data, and the script that writes what the cases expect.

Run ``python -m tests.formats.blocks`` after a change that is meant, and read the difference.
"""

import json
from pathlib import Path

from copylint.formats import decode, read

CASES = Path(__file__).parent / "cases"


def cases() -> list[Path]:
    """The input file of each case."""
    return sorted(path for path in CASES.glob("*/input.*"))


def as_data(path: Path) -> dict[str, object]:
    """What a reader makes of a file, without what is at its default."""
    document = read(decode(path.read_bytes(), path.name))
    blocks = []
    for block in document.blocks:
        line, column = document.source.position(block.view.span(0, 0).start)
        entry: dict[str, object] = {"at": f"{line}:{column}", "kind": block.kind.value, "text": block.text}
        if block.voice_hint:
            entry["voice"] = block.voice_hint.value
        marks = [f"{m.kind} {block.text[slice(*m.span)]!r} {m.target}".strip() for m in block.marks]
        place = block.place
        shown = {name: getattr(place, name) for name in place.__dataclass_fields__}
        numbered = ("heading", "list", "table")
        kept = {k: v for k, v in shown.items() if (v is not None if k in numbered else v)}
        blocks.append(entry | ({"marks": marks} if marks else {}) | ({"place": kept} if kept else {}))
    directives = [
        f"{d.line} {d.verb} {','.join(d.names)} -- {d.reason}{d.fault}" for d in document.directives
    ]
    made: dict[str, object] = {"blocks": blocks}
    made |= {"directives": directives} if directives else {}
    return made | ({"notes": list(document.notes)} if document.notes else {})


def dump(data: dict[str, object]) -> str:
    """One block a line, so that a difference shows the block."""
    parts = []
    for key, entries in data.items():
        assert isinstance(entries, list)
        lines = ",\n    ".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
        parts.append(f'  "{key}": [\n    {lines}\n  ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    for case in cases():
        (case.parent / "blocks.json").write_text(dump(as_data(case)), encoding="utf-8")
