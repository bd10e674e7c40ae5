"""The few rules that need Python, by the name their rule files use."""

from collections.abc import Mapping

from copylint.checks.documents import (
    duties_without_customer,
    goals_without_customer,
    message_without_value,
    no_customer,
)
from copylint.checks.pages import about_us_first, claims_not_shown, self_heavy, unanswered_questions
from copylint.rulebook.find_check import Check

CHECKS: Mapping[str, Check] = {
    "about-us-first": about_us_first,
    "claims-not-shown": claims_not_shown,
    "duties-without-customer": duties_without_customer,
    "goals-without-customer": goals_without_customer,
    "message-without-value": message_without_value,
    "no-customer": no_customer,
    "self-heavy": self_heavy,
    "unanswered-questions": unanswered_questions,
}
