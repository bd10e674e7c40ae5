"""A run as one HTML page: nothing from outside, no script, and whatever the copy holds stays text in it."""

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from copylint.report.appraised import GAINS, PATH, SERVED, duties_words, goals_words, next_step
from copylint.report.changes import edit_words
from copylint.report.escape import exact, xml
from copylint.report.html.lines import Anchors, copy_of, shown_lines, strokes, title_of
from copylint.report.html.questions import cut, numbered, questions_of
from copylint.report.html.scored import scored
from copylint.report.html.summary import in_order, kind_words, summary_of
from copylint.report.html.words import LEGEND, TAGS
from copylint.report.look import Look
from copylint.report.measure import printable
from copylint.report.wording import LABELS, NEEDS, counted, notes_of, read_as_yours
from copylint.results.run import FileResult, Run
from copylint.scoring.fitted import fitted
from copylint.terms import VERSION, Severity

# A browser has to lay the page out: of a large site it shows those pages whole that are most worth rewriting.
_PAGES = 60
_SIZE = 6_000_000  # characters of such pages together
_GOALS = 60  # rows of a table of goals or duties
_COLON = re.compile(r"^:(?=:)")
_LINE_END = re.compile(r"[\t\r\n]+")


def html(run: Run, look: Look) -> str:
    """The report; with ``look.everything`` every page is shown whole, however many there are."""
    made = _environment()
    files = in_order(run)
    shown = list(_shown(made, files, look, single=len(files) == 1))
    anchors = {page.file.path: page.anchors for page in shown}
    places = {page.file.path: page.anchor for page in shown}
    style = (resources(__package__) / "templates" / "style.css").read_text(encoding="utf-8")
    text = made.get_template("report.html").render(
        run=run,
        look=look,
        style=Markup(style),
        style_hash=_hash(style),
        single=files[0] if len(files) == 1 else None,
        title=_title(files),
        pages=[page.markup for page in shown],
        files=files,
        summary=summary_of(run, files, places),
        questions=questions_of(files, anchors),
        edit=edit_words(run),
        yours=read_as_yours(run) if run.guessed else "",
    )
    return text + "\n"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A page of the run as markup."""

    file: FileResult
    anchor: str
    anchors: Anchors
    markup: Markup


def _shown(made: Environment, files: Sequence[FileResult], look: Look, *, single: bool) -> Iterator[_Shown]:
    """The pages that the report shows whole: all, or as many as a browser and a reader can take."""
    template = made.get_template("page.html")
    size = 0
    for n in sorted(range(len(files)) if look.everything else _chosen(files)):
        if size >= _SIZE and not look.everything:
            return
        file, anchor = files[n], f"p{n + 1}"
        anchors = Anchors(anchor, shown_lines(file, everything=look.everything))
        text = template.render(
            file=file,
            page=anchor,
            anchors=anchors,
            title=title_of(file),
            copy=copy_of(file, anchor, everything=look.everything),
            strokes=strokes(file),
            score=scored(file.score, file.before, anchors),
            aside=[f for f in file.findings if f.suppressed is not None],
            goals=None if look.everything else _GOALS,
            look=look,
            numbered=numbered(file.path),
            single=single,
        )
        size += len(text)
        yield _Shown(file, anchor, anchors, Markup(text))


def _chosen(files: Sequence[FileResult]) -> list[int]:
    """Which of many pages are shown: those with something to note before those without."""
    return sorted(range(len(files)), key=lambda n: (not notes_of(files[n]), n))[:_PAGES]


def _title(files: Sequence[FileResult]) -> str:
    return title_of(files[0]) if len(files) == 1 else f"Customer focus in {counted(len(files), 'page')}"


def _hash(style: str) -> str:
    """By which the page tells a browser that these are the only styles that count."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    """The templates, compiled once."""
    made = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=as_text,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words: dict[str, Any] = {
        "counted": counted,
        "duties_words": duties_words,
        "follows": fitted().follows,
        "gains": GAINS,
        "goals_words": goals_words,
        "idea": Severity.INFO,
        "kind_words": kind_words,
        "labels": LABELS,
        "legend": LEGEND,
        "needs": NEEDS,
        "next_step": next_step,
        "path_of_change": PATH,
        "served": SERVED,
        "tags": TAGS,
        "version": VERSION,
    }
    made.globals.update(words)
    made.filters.update(cut=cut, path=_path, sentence=_sentence, first_big=_first_big, number="{:,}".format)
    return made


def as_text(value: object) -> Markup:
    """What a template prints: markup that a template made as it is, anything else as text.

    Characters that a browser, a viewer or a build service would act on become escapes.
    """
    if hasattr(value, "__html__"):
        return Markup(value)
    text = _LINE_END.sub(" ", value if isinstance(value, str) else str(value))
    return Markup(_COLON.sub("&#58;", xml("".join(map(printable, text)))))


def _path(path: str) -> Markup:
    """A path as it is, so that it can be pasted."""
    return as_text(exact(path))


def _sentence(text: str) -> str:
    """The text as a sentence begins and ends."""
    text = _first_big(text.strip())
    return text + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _first_big(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
