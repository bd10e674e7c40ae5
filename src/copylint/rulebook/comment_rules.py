"""The rules about comments to copylint: they look at the comments of a file, not at its copy."""

from copylint.rulebook.rule import LooksAt, Rule
from copylint.terms import COMMENTS, Need, Severity, Status

_NEXT = "copylint-disable-next-line"


def _rule(
    name: str, title: str, message: str, help_: str, leave: str, bad: tuple[str, ...], good: tuple[str, ...]
) -> Rule:
    return Rule(
        name=name,
        family=COMMENTS,
        title=title,
        message=message,
        help=help_,
        leave_it_when=leave,
        needs=Need.WORDING,
        severity=Severity.WARNING,
        status=Status.STABLE,
        since="0.1.0",
        looks_at=LooksAt(),
        find=(),
        bad=bad,
        good=good,
        where="src/copylint/rulebook/comment_rules.py",
    )


UNUSED = _rule(
    "unused-comment",
    "This comment silences nothing",
    "There is no note that this comment would silence.",
    "Take it away, or move it right before the text that it is for.",
    "A comment is kept for rules that are switched off for now: those are not counted.",
    (f"<<<!-- {_NEXT} we-offer -- our tagline -->>>\nYou see every van on one map.",),
    (f"<!-- {_NEXT} we-offer -- our tagline -->\nWe offer innovative solutions.",),
)
UNKNOWN = _rule(
    "unknown-comment",
    "A comment that copylint does not understand",
    "This word of a comment is not known.",
    "What copylint does not understand does nothing.",
    "",
    (f"<!-- {_NEXT} <<we-ofer>> -- our tagline -->", "<!-- <<copylint-disble-next-line>> we-offer -->"),
    (f"<!-- {_NEXT} we-offer -- our tagline -->",),
)
WITHOUT_REASON = _rule(
    "comment-without-reason",
    "A comment that gives no reason",
    "Your settings ask for a reason, and this comment gives none, so it silences nothing.",
    'Write the reason behind two hyphens: "-- agreed with the brand team".',
    "Only where the config says require-suppression-reason = true.",
    (f"<<<!-- {_NEXT} we-offer -->>>",),
    (f"<!-- {_NEXT} we-offer -- our tagline -->",),
)
COMMENT_RULES = (UNUSED, UNKNOWN, WITHOUT_REASON)
