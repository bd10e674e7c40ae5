"""Short texts with one fault or none: what counts as found."""

import json
from pathlib import Path

from copylint.laboratory.short_texts import Result, line, results

FAULT = "# Why now\n\n<<I think our customers want a simpler plan.>>\n\nWe meet on Tuesday.\n"
GOOD = "# Why now\n\nEleven of the fourteen bakers we rang in March count the till twice.\n"
ELSEWHERE = f"{GOOD}\nI think our customers want a simpler plan.\n\n<<We meet on Tuesday.>>\n"


def test_a_fault_is_found_where_it_stands_and_a_good_text_by_any_note(tmp_path: Path) -> None:
    rows = [
        {"name": "doc1.md", "kind": "plan", "fault": True, "text": FAULT},
        {"name": "doc2.md", "kind": "plan", "fault": True, "text": ELSEWHERE},
        {"name": "doc3.md", "kind": "plan", "fault": False, "text": GOOD},
        {
            "name": "doc4.md",
            "kind": "plan",
            "fault": False,
            "text": FAULT.replace("<<", "").replace(">>", ""),
        },
    ]
    file = tmp_path / "short.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = results(file, kinds_given=True)
    assert [result.noted for result in found] == [True, False, False, True]
    assert all(result.known for result in found)


def test_the_line_counts_either_sort() -> None:
    found = [
        Result(True, True, True, True),
        Result(True, False, True, False),
        Result(False, False, True, True),
    ]
    assert line(found) == (
        "faults with a note 1 of 2, with ideas 2; good texts with a note 0 of 1; kinds found 2 of 3"
    )
