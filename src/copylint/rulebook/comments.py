"""What is wrong with the comments to copylint in a file: unknown, without a reason, or of no use."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence

from copylint.config import Config
from copylint.facts import Finding
from copylint.rulebook.comment_rules import UNKNOWN, UNUSED, WITHOUT_REASON
from copylint.rulebook.load import Rulebook, UnknownRule
from copylint.rulebook.rule import Rule
from copylint.terms import COMMENTS
from copylint.text import Directive, Document, Span

Ran = Callable[[str], bool]  # whether all rules that a name stands for looked at the file; "" for every rule


def on_comments(
    document: Document,
    rulebook: Rulebook,
    config: Config,
    used: Collection[tuple[int, str]],
    rules: Collection[str],
    ran: Ran,
) -> tuple[Finding, ...]:
    """The findings about a file's comments, in source order; ``rules`` are the names of those asked for.

    ``used`` says which names of which directives silenced something, as ``suppress`` tells it.
    """
    found: list[Finding] = []
    opened: set[str] = set()  # rules that a range is open for
    for number, one in enumerate(document.directives):
        for rule, span, message in _wrong(number, one, rulebook, config, used, ran, opened):
            if rule.name in rules:
                found.append(_finding(rule, span, message or rule.message, document, config))
    return tuple(found)


Wrong = tuple[Rule, Span, str]  # what is wrong, where, and in which words if not the rule's


def _wrong(
    number: int,
    one: Directive,
    rulebook: Rulebook,
    config: Config,
    used: Collection[tuple[int, str]],
    ran: Ran,
    opened: set[str],
) -> Iterator[Wrong]:
    if one.fault:
        yield UNKNOWN, one.word, f"{one.fault}."
        return
    unknown = _unknown(one, rulebook)
    if unknown:
        yield unknown
    if one.verb == "enable":
        ends = _names(one, rulebook)
        if not unknown and not ends & opened:
            yield UNUSED, one.span, 'This comment ends nothing: no "copylint-disable" is open here.'
        opened -= ends
        return
    if config.require_suppression_reason and not one.reason:
        yield WITHOUT_REASON, one.span, ""
        return
    if one.verb == "disable":
        opened |= _names(one, rulebook)
    if unknown:
        return
    names = one.names or ("",)
    idle = [index for index, name in enumerate(names) if (number, name) not in used and ran(name)]
    if len(idle) == len(names):
        yield UNUSED, one.span, ""
        return
    for index in idle:
        yield (
            UNUSED,
            one.places[index],
            f'There is no note of "{names[index]}" that this comment would silence.',
        )


def _unknown(one: Directive, rulebook: Rulebook) -> Wrong | None:
    """The first name in a comment that is no rule, or a rule that no comment can silence."""
    for n, (name, place) in enumerate(zip(one.names, one.places, strict=True)):
        try:
            meant = rulebook.matching(name)
        except UnknownRule as error:
            several = not all(rulebook.knows(other) for other in one.names[n + 1 :])
            hint = ' A reason stands behind two hyphens: "-- agreed".' if several and not one.reason else ""
            wrong = str(error).removesuffix(" See: copylint rule")
            return UNKNOWN, place, wrong[:1].upper() + wrong[1:] + hint
        if all(rule.family == COMMENTS for rule in meant):
            off = f'To switch it off, write ignore = ["{name}"] in copylint.toml.'
            return UNKNOWN, place, f"No comment can silence {name}. {off}"
    return None


def _names(one: Directive, rulebook: Rulebook) -> set[str]:
    """The rules that a comment speaks of."""
    names = [name for name in one.names if rulebook.knows(name)] if one.names else ["ALL"]
    return {rule.name for name in names for rule in rulebook.matching(name)}


def _finding(rule: Rule, span: Span, message: str, document: Document, config: Config) -> Finding:
    source = document.source
    text = source.text[slice(*span)]
    said = " ".join(text.split())
    return Finding(
        name=rule.name,
        family=rule.family,
        severity=config.severity.get(rule.name, config.severity.get(rule.family, rule.severity)),
        title=rule.title,
        message=message,
        why=rule.help,
        needs=rule.needs,
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        text=text,
        verbatim=True,
        sentence=span,
        fingerprint=hashlib.sha256(f"{rule.name}\0{said.lower()}".encode()).hexdigest()[:16],
        said=said,
    )


def whether_ran(rulebook: Rulebook, config: Config, running: Sequence[Rule], looked: frozenset[str]) -> Ran:
    """A test of names: a rule must have looked at the file, of a family whatever the config would run.

    ``running`` are the rules of this call, ``looked`` the names of those with a say on this kind of page.
    """
    here = {rule.name for rule in running}
    settled = {rule.name for rule in rulebook.selected(config.steps, preview=False)}

    def ran(name: str) -> bool:
        meant = [rule for rule in rulebook.matching(name or "ALL") if rule.find]
        if [rule.name for rule in meant] == [name]:
            return name in looked
        wanted = {rule.name for rule in meant if rule.stable}
        return bool(wanted & looked) and wanted & settled <= here

    return ran
