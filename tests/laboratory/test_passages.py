"""Passages for rules are read strictly: a fault is one line with file and entry."""

from pathlib import Path

import pytest

from copylint.laboratory.labels import LabelsError
from copylint.laboratory.passages import load_moves
from copylint.terms import DocumentKind

SOUND = """\
names = ["Acme"]
products = []
[[flag]]
kind = "landing"
text = '''
Doors open at nine. <<We offer "solutions".>> Bring a bag.
'''
[[trap]]
kind = "about"
why = "a plain sense"
text = "<<We offer refunds.>>"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "a-rule.toml").write_text(text, encoding="utf-8")
    return folder


def test_marks_are_taken_out_and_offsets_stay(tmp_path: Path) -> None:
    (moves,) = load_moves(write(tmp_path, SOUND))
    (flag,), (trap,) = moves.flags, moves.traps
    assert (moves.rule, moves.names.company, moves.names.products) == ("a-rule", ("Acme",), ())
    assert flag.text == 'Doors open at nine. We offer "solutions". Bring a bag.\n'
    assert flag.text[flag.mark.start : flag.mark.end] == flag.marked == 'We offer "solutions".'
    assert (flag.kind, flag.why, flag.where) == (DocumentKind.LANDING, "", "a-rule.toml, flag 1")
    assert (trap.text, trap.marked, trap.why) == ("We offer refunds.", "We offer refunds.", "a plain sense")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('names = ["Acme"]\n', "", 'a-rule.toml: no "names"'),
        ("products = []", 'products = "Acme"', 'a-rule.toml: "products": expected a list'),
        ("products = []", "products = [1]", 'a-rule.toml: "products": expected some words'),
        ("products = []", "products = []\nrule = 1", 'a-rule.toml: nobody knows "rule"'),
        ("[[trap]]", "[[traps]]", 'a-rule.toml: no "trap"'),
        ('why = "a plain sense"\n', "", 'a-rule.toml: trap 1: no "why"'),
        ('why = "a plain sense"', 'why = " "', "a-rule.toml: trap 1: expected some words"),
        ('kind = "landing"', 'kind = "landing"\nwhy = "x"', 'a-rule.toml: flag 1: nobody knows "why"'),
        ('kind = "landing"', 'kind = "leaflet"', "a-rule.toml: flag 1: no kind of document called 'leaflet'"),
        (
            "<<We offer refunds.>>",
            "We offer refunds.",
            "a-rule.toml: trap 1: the text needs exactly one <<…>>",
        ),
        (
            "<<We offer refunds.>>",
            "<<We>> <<offer>>",
            "a-rule.toml: trap 1: the text needs exactly one <<…>>",
        ),
        ("<<We offer refunds.>>", ">>We offer<<", "a-rule.toml: trap 1: the text needs exactly one <<…>>"),
        ("<<We offer refunds.>>", "We <<>> offer", "a-rule.toml: trap 1: the text needs exactly one <<…>>"),
        ("[[flag]]", "[[flag]", "a-rule.toml: "),
    ],
)
def test_faults_are_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in SOUND
    with pytest.raises(LabelsError) as caught:
        load_moves(write(tmp_path, SOUND.replace(old, new, 1)))
    assert fault in str(caught.value)
    assert "\n" not in str(caught.value)
