"""What a document as a whole says, in plain values: goals, rows of the matrix, answers, duties."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from copylint.facts.role import Gain, Question, Row, Serves


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line of the copy, white space folded; lines count from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, a key figure or a target, and whose gain it is."""

    at: Quoted
    gain: Gain


@dataclass(frozen=True, slots=True)
class Duty:
    """Something a job post says the person will do, and what it serves."""

    at: Quoted
    serves: Serves


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the customer-first maturity matrix."""

    row: Row
    level: int | None  # 1 to 3; None: the document does not say
    name: str  # of the level: "channel-driven"; "not said"
    lines: tuple[Quoted, ...]  # those that decided, the most telling first
    step: str  # what would move it one level up, or what to ask where nothing is said; "" at the top


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the four questions: where it is answered, or what to ask."""

    question: Question
    asks: str  # the question in a customer's place
    at: Quoted | None  # None: open
    ask: str  # whom or what to ask, so that it can be answered


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What a document says as a whole; a part that its kind has no use for is None, or empty."""

    matrix: tuple[MatrixRow, ...] = ()  # all five rows
    goals: tuple[Goal, ...] | None = None
    answers: tuple[Answer, ...] = ()  # all four questions
    duties: tuple[Duty, ...] | None = None

    @property
    def noticed(self) -> int:
        """Goals that a customer would notice."""
        return sum(goal.gain is Gain.CUSTOMER for goal in self.goals or ())

    @property
    def gains(self) -> Mapping[Gain, int]:
        """How many goals there are of each sort."""
        counted = Counter(goal.gain for goal in self.goals or ())
        return {gain: counted[gain] for gain in Gain}

    @property
    def served(self) -> Mapping[Serves, int]:
        """How many duties serve what."""
        counted = Counter(duty.serves for duty in self.duties or ())
        return {serves: counted[serves] for serves in Serves}
