"""``copylint accept``: set a sentence that the team stands by down in the config, outside of the copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copylint.cli.accept_entry import add_entry, home_of
from copylint.cli.options import verbose_option
from copylint.cli.streams import read_source, tell
from copylint.config import Accept, Config, for_file, load
from copylint.report.measure import safe
from copylint.report.wording import counted
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from copylint.facts import Finding

_MOST_LISTED = 10
_PRIVATE = ("\ue000", "\uf8ff")  # stand in for what a template fills in


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that holds the words, once, with the notes on it."""

    text: str
    line: int
    findings: tuple["Finding", ...]


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("words", metavar='"WORDS"')
@click.option("--reason", required=True, metavar="WHY", help="Why, for those who come after you.")
@click.option("--rules", multiple=True, metavar="NAMES", help="Only these rules or families; all without it.")
@click.option("--config", metavar="PATH", help="Write to this config file, not to the one beside the copy.")
@verbose_option
def accept(file: str, words: str, reason: str, rules: tuple[str, ...], config: str | None) -> int:
    """Keep a sentence as it is, for good.

    Finds the sentence of FILE that holds WORDS and adds it to the config that counts for FILE, under
    [[accept]], so that no comment has to stand in the copy. In a Word file there is no other way.
    """
    if not words.strip():
        raise click.UsageError("give some words of the sentence, in quotation marks")
    if not reason.strip():
        raise click.UsageError("--reason is empty; say in a few words why the sentence stays as it is")
    names = tuple(name.strip() for value in rules for name in value.split(",") if name.strip())
    settings = for_file(file, load(config) if config is not None else None)
    _check_rules(names, settings)
    chosen = _chosen(_sentences(file, words, settings), file, words, names)
    known = [each for each in settings.accept if any(_covers(each, f) for f in chosen.findings)]
    open_now = [f for f in chosen.findings if f.suppressed is None]
    if not open_now:
        tell(f"{_why_silent(known)}: {_quoted(chosen.text)}\n")
        return 0
    text = words if any(_PRIVATE[0] <= c <= _PRIVATE[1] for c in chosen.text) else chosen.text
    entry = Accept(" ".join(text.split()), " ".join(reason.split()), names)
    silenced = [f for f in open_now if _covers(entry, f)]
    if not silenced:
        raise CopylintError(
            f"{file}: the note there is on other words: {_quoted(open_now[0].text)}; give those, too"
        )
    home = Path(config) if config is not None else home_of(Path(file), settings)
    shown = add_entry(home, entry)
    tell(f"Accepted in {shown}: {_quoted(entry.text)}\n{_effect(silenced, file)}\n")
    return 0


def _sentences(file: str, words: str, settings: Config) -> list[_Sentence]:
    """The sentences of a file that hold the words, in reading order, each wording once.

    Raises CopylintError if the file cannot be read or none does.
    """
    from copylint.brand.repository import signs_beside
    from copylint.results.accept import folded, holds
    from copylint.runner import Linters, Options

    source = read_source(file, Path(file).as_posix())
    linter = Linters(Options()).under(settings)
    page = linter.read(source, signs_beside(file))
    result = linter.lint(source, page)
    if not result.words and result.notes:
        raise CopylintError(f"{file}: {result.notes[-1]}")
    notes: dict[str, list[Finding]] = {}
    for finding in result.findings:
        notes.setdefault(folded(finding.said), []).append(finding)
    wanted = folded(words)
    found: dict[str, _Sentence] = {}
    for unit in page.units:
        text = folded(unit.text)
        if holds(text, wanted) and text not in found:
            line = page.line(unit)
            found[text] = _Sentence(" ".join(unit.text.split()), line, tuple(notes.get(text, ())))
    if wanted in found:
        return [found[wanted]]
    if not found:
        across = any(holds(folded(block.text), wanted) for block in page.document.blocks)
        hint = "they run over two sentences; give words of one" if across else "copy them from the report"
        raise CopylintError(f"{file}: no sentence holds the words {_quoted(words)}; {hint}")
    return list(found.values())


def _chosen(found: Sequence[_Sentence], file: str, words: str, rules: Sequence[str]) -> _Sentence:
    """The one sentence with notes that the rules named may speak of."""
    noted = [
        _Sentence(each.text, each.line, kept)
        for each in found
        if (kept := tuple(f for f in each.findings if not rules or {f.name, f.family} & set(rules)))
    ]
    if not noted:
        of = f" of {', '.join(rules)}" if rules else ""
        raise CopylintError(
            f"{file}:{found[0].line}: no note{of} stands on {_quoted(found[0].text)}; nothing was written"
        )
    if len(noted) > 1:
        lines = "; ".join(f"line {each.line}: {_quoted(each.text)}" for each in noted[:_MOST_LISTED])
        more = f" and {len(noted) - _MOST_LISTED} more" if len(noted) > _MOST_LISTED else ""
        raise CopylintError(
            f"{file}: {counted(len(noted), 'sentence')} hold the words {_quoted(words)};"
            f" give more of the one you mean: {lines}{more}"
        )
    return noted[0]


def _check_rules(names: Sequence[str], settings: Config) -> None:
    from copylint.checks import CHECKS
    from copylint.rulebook import load_rulebook

    rulebook = load_rulebook(CHECKS, settings)
    for name in names:
        if not any(rule.find for rule in rulebook.matching(name)):
            raise CopylintError(f'"{name}" speaks of comments, not of copy; there is nothing to accept')


def _covers(entry: Accept, finding: "Finding") -> bool:
    from copylint.results.accept import accept as accepted

    return bool(accepted((finding,), (entry,)).used)


def _why_silent(known: Sequence[Accept]) -> str:
    if known:
        return f"Already accepted in {known[0].file}:{known[0].line}"
    return "A comment in the copy silences it already"


def _effect(silenced: Sequence["Finding"], file: str) -> str:
    notes = ", ".join(f"{f.name} (line {f.start.line})" for f in silenced)
    return f"It silences {counted(len(silenced), 'note')} of {safe(file)}: {notes}"


def _quoted(text: str) -> str:
    folded = " ".join(safe(text).split())
    return f'"{folded if len(folded) <= 100 else folded[:99] + "…"}"'
