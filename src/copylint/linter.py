"""One source in, one file result out: read, match, judge, silence, score."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, islice

from copylint.budget import BLOCKS, FINDINGS, within
from copylint.checks import CHECKS
from copylint.config import Config, KindGuess, guess_kind, kind_table
from copylint.facts import Finding, Page, Unit
from copylint.formats import Settings
from copylint.formats import read as read_document
from copylint.nlp import Parser
from copylint.reading import read_page
from copylint.results import FileResult, Keep
from copylint.results.score import score_of
from copylint.results.suppress import suppress
from copylint.rulebook import Rule, Rulebook, RuleError, UnknownRule, judge, load_rulebook
from copylint.rulebook.apply import hits
from copylint.terms import BlockKind, CopylintError, DocumentKind, Outcome, Voice
from copylint.text import Document, Source, Span

_MOST_KEPT = 3
_LEAST_WORDS_KEPT = 4
# Addresses, and values that a template fills in, make no line worth quoting.
_OUT_OF_PLACE = re.compile(
    r"://|\ue000|^Subject:|\b(?:lets|allows|enables|helps|empowers|gives) you\b|the same (?:way )?again"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a call may ask for beyond the config."""

    select: tuple[str, ...] = ()  # rules, families or ALL; empty: the stable rules
    ignore: tuple[str, ...] = ()
    kind: DocumentKind | None = None
    preview: bool = False


class Linter:
    """Lints sources under one config.

    Raises:
        UnknownRule: the options or the config name a rule that does not exist.
        RuleError: a rule file is wrong.
    """

    def __init__(self, config: Config, options: Options = Options(), parser: Parser | None = None) -> None:
        self._config = config
        self._options = options
        self._parser = parser or Parser()
        self._rulebook = load_rulebook(CHECKS)
        _check_names(config, self._rulebook)
        self._rules = self._rulebook.selected(
            options.select, (*config.ignore, *options.ignore), preview=options.preview
        )
        self._rule_options = {rule.name: _options(rule, config) for rule in self._rules}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run."""
        return self._rules

    def options_for(self, rule: Rule) -> Mapping[str, object]:
        """The rule's options as the config leaves them."""
        return _options(rule, self._config)

    def left_out(self, document: Document) -> frozenset[str] | None:
        """Names of the rules that the front matter switches off; None: it switches off the whole file."""
        return _front_matter_ignores(document, self._rulebook)

    @property
    def model(self) -> str:
        """Name and version of the language model."""
        return self._parser.model.identity

    def read(self, source: Source) -> Page:
        """The page of a source: who speaks, who acts, what changes, what proves it."""
        document = read_document(source, Settings(keys=self._config.content_keys))
        return self._page(document, guess_kind(source.path, self._config, document, self._options.kind))

    def lint(self, source: Source, page: Page | None = None) -> FileResult:
        """The findings and the score of a source; ``page`` is its reading, if there is one already.

        Raises:
            CopylintError: the source cannot be read, or there is no language model.
        """
        settings = Settings(keys=self._config.content_keys)
        document = page.document if page is not None else read_document(source, settings)
        guess = guess_kind(source.path, self._config, document, self._options.kind)
        ignored = _front_matter_ignores(document, self._rulebook)
        if ignored is None or not kind_table()[guess.kind].reads(guess.sure):
            return _unread(source, document, guess, off=ignored is None)
        page = page if page is not None else self._page(document, guess)
        rules = tuple(rule for rule in self._rules if rule.name not in ignored)
        found = list(
            islice(
                (hit for rule in rules for hit in hits(rule, page, self._rule_options[rule.name])),
                FINDINGS + 1,
            )
        )
        within(source.path, len(found), FINDINGS, "findings")
        findings = suppress(judge(found, rules, page, self._config), document.directives, source)
        notes = (*document.notes, *page.notes, *_unknown_in_comments(document, self._rulebook))
        keep = _keep(page, findings)
        return FileResult(
            path=source.path,
            kind=guess.kind,
            kind_why=guess.why,
            kind_sure=guess.sure,
            findings=findings,
            score=score_of(page, _set_aside(page, findings)),
            keep=keep,
            words=sum(len(unit.text.split()) for unit in page.units if unit.voice is not Voice.NOT_COPY),
            lines=_lines(source, findings),
            notes=notes,
        )

    def _page(self, document: Document, guess: KindGuess) -> Page:
        within(document.source.path, len(document.blocks), BLOCKS, "paragraphs, headings and strings")
        return read_page(document, guess.kind, guess.sure, self._config.brand, self._parser)


def _check_names(config: Config, rulebook: Rulebook) -> None:
    """Config knows no rule names; whatever it gets wrong is said with file and line."""
    for key, names in (("ignore", config.ignore), ("severity", config.severity), ("rules", config.rules)):
        for name in names:
            try:
                rulebook.matching(name) if key != "rules" else rulebook.get(name)
            except UnknownRule as error:
                raise UnknownRule(f"{_where(config, key, name)}: {error}") from None


def _where(config: Config, key: str, name: str) -> str:
    line = config.lines.get(f"{key}: {name}")
    file = config.path.name if config.path else "config"
    return f"{file}:{line}" if line else file


def _options(rule: Rule, config: Config) -> Mapping[str, object]:
    given = config.rules.get(rule.name, {})
    unknown = sorted(set(given) - set(rule.options))
    if unknown:
        known = ", ".join(rule.options) or "none"
        where = _where(config, "rules", rule.name)
        raise RuleError(f'{where}: the rule {rule.name} has no option "{unknown[0]}"; it has: {known}')
    return {**rule.options, **given}


def _front_matter_ignores(document: Document, rulebook: Rulebook) -> frozenset[str] | None:
    """Rules that the front matter switches off; None: ``copylint: false``, the whole file."""
    said = document.front_matter.get("copylint")
    if said is None:
        return frozenset()
    if isinstance(said, str) and said.lower() in ("false", "no", "off"):
        return None
    if not isinstance(said, Mapping) or set(said) - {"kind", "ignore"}:
        raise CopylintError(
            f'{document.source.path}: front matter: "copylint" is false, or takes kind and ignore, such as '
            "copylint: {kind: about, ignore: [self-focus]}"
        )
    names = said.get("ignore", [])
    listed = names if isinstance(names, list) else [names]
    return frozenset(rule.name for name in listed for rule in rulebook.matching(str(name)))


def _unknown_in_comments(document: Document, rulebook: Rulebook) -> Iterable[str]:
    for directive in document.directives:
        for name in directive.names:
            try:
                rulebook.matching(name)
            except UnknownRule as error:
                yield f"line {directive.line}: a copylint comment: {error}"


def _unread(source: Source, document: Document, guess: KindGuess, *, off: bool) -> FileResult:
    if off:
        note = "switched off by its front matter (copylint: false)"
    elif kind_table()[guess.kind].copy == "no":
        note = (
            f"not read: {guess.kind} is no marketing copy ({guess.why}). To read it all the same: --kind web"
        )
    else:
        note = f"not read: taken for {guess.kind} ({guess.why}). To read it: --kind {guess.kind}"
    return FileResult(source.path, guess.kind, guess.why, guess.sure, notes=(*document.notes, note))


def _set_aside(page: Page, findings: Iterable[Finding]) -> frozenset[int]:
    """Units silenced with a reason; without one a comment hides a note, not the line."""
    sentences = {finding.sentence for finding in findings if finding.suppressed}
    return frozenset(unit.n for unit in page.units if _place(page, unit) in sentences)


def _place(page: Page, unit: Unit) -> Span:
    return page.block(unit).view.span(*unit.span)


def _keep(page: Page, findings: Iterable[Finding]) -> tuple[Keep, ...]:
    """Lines in which the reader does something concrete and nothing was found."""
    touched = sorted({finding.sentence for finding in findings})
    reached = list(accumulate((span.end for span in touched), max))  # how far those up to each one reach
    kept: list[Keep] = []
    for unit in sorted(page.unique(), key=lambda u: (not u.measured, u.n)):
        if unit.outcome is not Outcome.CONCRETE or unit.credit < 1 or unit.voice is not Voice.COMPANY:
            continue
        if (
            page.block(unit).kind in (BlockKind.BUTTON, BlockKind.CELL)
            or unit.buried
            or _OUT_OF_PLACE.search(unit.text)
        ):
            continue
        if len(unit.text.split()) < _LEAST_WORDS_KEPT:
            continue
        place = _place(page, unit)
        before = bisect_left(touched, (place.end, 0))
        if not before or reached[before - 1] <= place.start:
            line = page.document.source.position(place.start).line
            kept.append(Keep(line, " ".join(unit.text.split())))
            if len(kept) == _MOST_KEPT:
                break
    return tuple(sorted(kept, key=lambda keep: keep.line))


def _lines(source: Source, findings: Iterable[Finding]) -> tuple[tuple[int, str], ...]:
    numbers = {n for finding in findings for n in range(finding.start.line, finding.end.line + 1)}
    return tuple((n, source.line_text(n)) for n in sorted(numbers))
