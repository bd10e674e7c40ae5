"""What a line does in its document: a goal, a duty, evidence of how customers are seen, an answer."""

from enum import StrEnum


class Gain(StrEnum):
    """Whose gain a goal is, and of what sort."""

    ACTIVITY = "activity"  # what we do: posts, calls, launches
    COMPANY = "company"  # what we get: revenue, leads, downloads
    ENGAGEMENT = "engagement"  # opens, clicks, time on a page
    CUSTOMER = "customer"  # what a customer would notice


class Serves(StrEnum):
    """Whom or what a duty serves."""

    PIPELINE = "pipeline"
    BRAND = "brand"
    TOOLS = "tools"
    TEAM = "team"
    CUSTOMERS = "customers"


class Row(StrEnum):
    """The rows of the customer-first maturity matrix."""

    PLANNING = "planning"
    MESSAGING = "messaging"
    DATA = "data"
    MEASUREMENT = "measurement"
    CULTURE = "culture"


class Question(StrEnum):
    """What a customer asks before all else."""

    FIT = "fit"
    WORTH = "worth"
    CONFIDENCE = "confidence"
    LIMITS = "limits"


# Faults that an editor of such documents would speak of, each behind a rule of its own.
FAULTS = (
    "value-asked",
    "fence",
    "short-push",
    "waves",
    "channel-first",
    "counts-us",
    "targets",
    "inside",
    "serves-us",
)


def is_fault(role: str) -> bool:
    """Whether an editor would speak of a line in that role."""
    return role.startswith("fault:") or role == "opinion"


LEVELS = (1, 2, 3)  # of a row of the matrix, lowest first

GOALS = tuple(f"goal:{gain}" for gain in Gain)
DUTIES = tuple(f"duty:{serves}" for serves in Serves)
STEPS = tuple(f"{row}:{level}" for row in Row for level in LEVELS)
ANSWERS = tuple(f"answer:{question}" for question in Question)
ROLES = (
    *GOALS,
    *DUTIES,
    *STEPS,
    *ANSWERS,
    *(f"fault:{fault}" for fault in FAULTS),
    "opinion",  # about customers, and nothing vouches for it
    "evidence",  # of what customers said or did
    "honest",  # nobody asked yet, and it says so
    "keep",  # the good opposite of a fault
)
