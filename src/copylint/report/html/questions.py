"""What to ask whoever knows the facts: what no wording can answer, and what a customer asks in vain."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copylint.appraisal import Quoted
from copylint.report.html.lines import Anchors
from copylint.report.wording import notes_of
from copylint.results.run import FileResult
from copylint.terms import COMMENTS, Need

_PLACES = 6  # named behind one question; more are counted
_QUESTIONS = 40  # of one sort
_LONGEST = 240  # characters of a quotation


@dataclass(frozen=True, slots=True)
class Asked:
    """A line that the answer is for; ``anchor`` is empty where the report does not show it."""

    path: str
    line: int
    text: str
    anchor: str = ""
    numbered: bool = True  # whether people see numbers of lines in such a file


@dataclass(frozen=True, slots=True)
class Ask:
    """One question, about what it is, and the lines or pages that wait for the answer."""

    question: str
    about: str
    places: tuple[Asked, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Questions:
    """Everything to ask, in three groups."""

    facts: tuple[Ask, ...] = ()
    decisions: tuple[Ask, ...] = ()
    open: tuple[Ask, ...] = ()  # what a customer asks and the page does not answer
    left: int = 0  # questions left out

    @property
    def number(self) -> int:
        """How many are shown."""
        return len(self.facts) + len(self.decisions) + len(self.open)


def questions_of(files: Iterable[FileResult], anchors: Mapping[str, Anchors]) -> Questions:
    """The questions of all the files, those that most lines wait for first.

    ``anchors`` are those of the pages that the report shows, by path.
    """
    asked: dict[Need, dict[tuple[str, str], list[Asked]]] = {Need.FACT: {}, Need.DECISION: {}}
    unanswered: dict[tuple[str, str], list[Asked]] = {}
    for file in files:
        shown = anchors.get(file.path)
        for finding in notes_of(file):
            if finding.needs in asked and finding.family != COMMENTS:
                text = cut(finding.said or finding.text)
                at = Quoted(finding.start.line, finding.said)
                place = Asked(
                    file.path, finding.start.line, text, shown.of(at) if shown else "", numbered(file.path)
                )
                key = (finding.why.strip() or finding.message.strip(), finding.title)
                asked[finding.needs].setdefault(key, []).append(place)
        for answer in file.appraisal.answers if file.appraisal else ():
            if answer.at is None:
                unanswered.setdefault((answer.ask, answer.asks), []).append(Asked(file.path, 0, ""))
    groups = [_group(found) for found in (asked[Need.FACT], asked[Need.DECISION], unanswered)]
    left = sum(max(0, len(group) - _QUESTIONS) for group in groups)
    facts, decisions, open_ = (tuple(group[:_QUESTIONS]) for group in groups)
    return Questions(facts, decisions, open_, left)


def _group(found: Mapping[tuple[str, str], Sequence[Asked]]) -> list[Ask]:
    most = sorted(found.items(), key=lambda item: -len(item[1]))
    return [
        Ask(question, about, tuple(places[:_PLACES]), max(0, len(places) - _PLACES))
        for (question, about), places in most
    ]


def numbered(path: str) -> bool:
    """Whether whoever opens such a file can find a line by its number."""
    return not path.lower().endswith(".docx")


def cut(text: str) -> str:
    """A quotation that is no longer than it has to be."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
