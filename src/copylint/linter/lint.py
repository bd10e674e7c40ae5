"""One source in, one file result out: read, match, judge, silence, score."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from copylint.appraisal.appraise import appraise
from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.brand.whose import whose
from copylint.budget import BLOCKS, FINDINGS, within
from copylint.checks import CHECKS
from copylint.config import Choice, Config, Place
from copylint.config.kinds import KindGuess, guess_kind, kind_table
from copylint.facts import Finding, Hit, Names, Page
from copylint.formats import Settings
from copylint.formats import read as read_document
from copylint.learned import Beliefs
from copylint.linter.believed import believed, weighed
from copylint.linter.faults import faults_of, looks_at
from copylint.linter.options import Options
from copylint.linter.outline import lines_of, outline_of
from copylint.linter.unread import gate_of, unread
from copylint.linter.unwoken import unwoken
from copylint.memory import Memory
from copylint.nlp.parse import Parser
from copylint.reading import read_page
from copylint.results import FileResult
from copylint.results.accept import accept
from copylint.results.copy import copy_of
from copylint.results.keep import keep_of
from copylint.results.suppress import suppress
from copylint.rulebook import (
    Rule,
    Rulebook,
    UnknownRule,
    check_names,
    folded,
    judge,
    load_rulebook,
)
from copylint.rulebook.comments import on_comments, whether_ran
from copylint.rulebook.finds import hits_of
from copylint.rulebook.front_matter import left_out
from copylint.rulebook.phrasing import forget
from copylint.rulebook.sieve import Sifted
from copylint.scoring.score import score_of
from copylint.terms import Voice
from copylint.text import Document, Source

_NOTHING_ASKED = Options()


class Linter:
    """Lints sources under one config; ``beliefs`` is what the trained reader believed in earlier runs.

    Raises:
        UnknownRule: the options name a rule that does not exist, or leave none to run.
        ConfigError: the config does, with file and line.
        RuleError: a rule file is wrong.
    """

    reads_sentences = True

    def __init__(
        self,
        config: Config,
        options: Options = _NOTHING_ASKED,
        parser: Parser | None = None,
        rulebook: Rulebook | None = None,
        beliefs: Beliefs | None = None,
    ) -> None:
        if options.min_confidence is not None:
            config = replace(config, min_confidence=options.min_confidence)
        self._config = config
        self._options = options
        self._parser = parser or Parser()
        self._beliefs = beliefs
        self._rulebook = rulebook or load_rulebook(CHECKS, config)
        check_names(config, self._rulebook)
        asked = Choice(options.select, options.extend_select, options.ignore)
        self._rules = self._rulebook.selected(
            (*config.steps, asked), preview=config.preview or options.preview
        )
        unwanted = {name for step in (*config.steps, asked) for name in step.ignore}
        self._unwanted = tuple(
            rule
            for rule in self._rulebook.rules
            if rule not in self._rules and {rule.name, rule.family} & unwanted
        )
        self._silent = {rule.name for rule in self._rulebook.rules} - {rule.name for rule in self._rules}
        left = any(
            rule.find or rule.name in options.select or rule.family in options.select for rule in self._rules
        )
        if not left and not config.applied:  # an override may well silence all
            raise UnknownRule(
                "no rule is left to run: every one is ignored or in preview. See: copylint rule"
            )
        self._rule_options = {rule.name: self.options_for(rule) for rule in self._rules}
        self._gate = gate_of(config)

    @property
    def config(self) -> Config:
        """The config as the options of the call leave it."""
        return self._config

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run."""
        return self._rules

    def silences(self, name: str) -> bool:
        """Whether there is a rule of that name and it does not run here."""
        return name in self._silent

    def options_for(self, rule: Rule) -> Mapping[str, object]:
        """The rule's options as the config leaves them."""
        return {**rule.options, **self._config.rules.get(rule.name, {})}

    def left_out(self, document: Document) -> frozenset[str] | None:
        """Names of the rules that the front matter switches off; None: it switches off the whole file."""
        return left_out(document, self._rulebook)

    @property
    def model(self) -> str:
        """Name and version of the language model."""
        return self._parser.model.identity

    def read(self, source: Source, beside: RepositorySigns = NOTHING_BESIDE) -> Page:
        """The page of a source: who speaks, who acts, what changes, what proves it.

        ``beside`` is what stands beside it and may tell whose it is, where the config does not.
        """
        return believed(self.structure(source, beside), before=self._beliefs)

    def structure(self, source: Source, beside: RepositorySigns = NOTHING_BESIDE) -> Page:
        """The page as structure and words alone make it, before the trained reader is asked."""
        document = read_document(source, Settings(keys=self._config.content_keys))
        guess = guess_kind(source.path, self._config, document, self._options.kind)
        return self._structure(document, guess, whose(document, guess.kind, self._config, beside))

    def lint(
        self,
        source: Source,
        page: Page | None = None,
        *,
        beside: RepositorySigns = NOTHING_BESIDE,
        names: Names | None = None,
        place: Place | None = None,
        memory: Memory | None = None,
    ) -> FileResult:
        """The findings and the score of a source; ``page`` is its reading, if there is one already.

        ``names`` are those to read it with, such as those found in a later version of it. ``place`` is where
        it stands; without it the disk is asked. ``memory`` is that of earlier versions of it, which this
        linter read.

        Raises:
            CopylintError: the source cannot be read, or there is no language model.
        """
        settings = Settings(keys=self._config.content_keys)
        document = page.document if page is not None else read_document(source, settings, memory)
        guess = guess_kind(source.path, self._config, document, self._options.kind, place, memory)
        ignored = left_out(document, self._rulebook)
        if ignored is None or not kind_table().judged(guess.kind, guess.firm).reads(guess.sure):
            return unread(source, document, guess, self._gate, off=ignored is None)
        if page is None:
            names = names or whose(document, guess.kind, self._config, beside, memory)
            page = believed(self._structure(document, guess, names, memory), memory, self._beliefs)
        rules = tuple(rule for rule in self._rules if rule.name not in ignored)
        asked = [(rule, self._rule_options[rule.name]) for rule in rules]
        sifted = Sifted(page, self._rulebook.sieve)
        met = list(islice(hits_of(asked, page, sifted, memory), FINDINGS + 1))
        unwanted = [(rule, self.options_for(rule)) for rule in self._unwanted]
        found = unwoken(met, self._rules, unwanted, page, sifted, memory)
        faults = faults_of(page, met, rules, self._rulebook.rules, sifted, memory)
        forget()
        within(source.path, len(found), FINDINGS, "findings")
        judged = judge(found, rules, page, self._config, self.weigh)
        findings, set_aside, accepts = self._silenced(judged.findings, page, rules)
        return FileResult(
            path=source.path,
            kind=guess.kind,
            kind_why=guess.why,
            kind_sure=guess.sure,
            findings=findings,
            behind=self._quiet(judged.behind, document),
            score=score_of(page, faults, set_aside, we_voice=self._config.we_voice),
            keep=keep_of(page, findings),
            words=sum(len(unit.text.split()) for unit in page.units if unit.voice is not Voice.NOT_COPY),
            lines=lines_of(source, findings),
            notes=(*document.notes, *page.notes),
            gate=self._gate,
            kind_firm=guess.firm,
            accepts=accepts,
            names=page.names,
            appraisal=appraise(page),
            copy=copy_of(page, findings) if self._options.copy else (),
            outline=outline_of(document),
        )

    def _silenced(
        self, judged: tuple[Finding, ...], page: Page, rules: Sequence[Rule]
    ) -> tuple[tuple[Finding, ...], dict[int, str], frozenset[int]]:
        """All findings, those silenced that the copy or the config speaks of; and those about comments.

        With them the units set aside, each with the reason, and the numbers of the config's entries that
        spoke of any.
        """
        config, document = self._config, page.document
        silenced = suppress(judged, document.directives, reasons_only=config.require_suppression_reason)
        accepted = accept(silenced.findings, config.accept)
        findings = folded(accepted.findings)
        if document.directives:
            names = {rule.name for rule in rules}
            looked = frozenset(rule.name for rule in rules if page.units and looks_at(rule, page))
            ran = whether_ran(self._rulebook, config, rules, looked)
            about = on_comments(document, self._rulebook, config, silenced.used, names, ran)
            findings = tuple(sorted((*findings, *about), key=lambda finding: finding.span.start))
        return findings, _set_aside(page, accepted.findings), accepted.used

    def _quiet(self, behind: tuple[Finding, ...], document: Document) -> tuple[Finding, ...]:
        """The findings that stand behind others, those silenced that the copy or the config speaks of."""
        reasons_only = self._config.require_suppression_reason
        silenced = suppress(behind, document.directives, reasons_only=reasons_only).findings
        return accept(silenced, self._config.accept).findings

    def _structure(
        self, document: Document, guess: KindGuess, names: Names, memory: Memory | None = None
    ) -> Page:
        within(document.source.path, len(document.blocks), BLOCKS, "paragraphs, headings and strings")
        page = read_page(document, guess.kind, guess.sure, names, self._parser, memory)
        return replace(page, kind_firm=guess.firm)

    def weigh(self, rule: Rule, hit: Hit, page: Page) -> float | None:
        """How likely a careful editor would mark what a rule that comes with copylint hit."""
        return weighed(rule, hit, page)


def _set_aside(page: Page, findings: Iterable[Finding]) -> dict[int, str]:
    """Units silenced with a reason, and the reason; without one a comment hides a note, not the line."""
    reasons = {finding.sentence: finding.suppressed for finding in findings if finding.suppressed}
    if not reasons:
        return {}
    places = ((unit.n, reasons.get(page.place(unit))) for unit in page.units)
    return {n: reason for n, reason in places if reason}
