"""The words for what a document says as a whole: names of levels, next steps, questions.

Source of rows and levels: the customer-first maturity matrix.
"""

from copylint.facts.role import Question, Row

NOT_SAID = "not said"
LEVEL_NAMES = {
    Row.PLANNING: ("channel-driven", "persona-aware", "journey-led"),
    Row.MESSAGING: ("product-focused", "value-based", "outcome-driven"),
    Row.DATA: ("siloed", "partially unified", "single customer view"),
    Row.MEASUREMENT: ("activity", "engagement", "customer value"),
    Row.CULTURE: ("internally focused", "customer-aware", "customer-obsessed"),
}
# What to ask where nothing is said, then what moves a row from the first level and from the second.
STEPS = {
    Row.PLANNING: (
        "Who is it for, and what do they need first, next and last?",
        "Before the first channel, say who it is for and what is hard for them today.",
        "Put it in the order of their journey: what they need first, next and last.",
    ),
    Row.MESSAGING: (
        "What would you tell a customer, in one sentence?",
        "Beside each thing you have, say what a customer gets out of it.",
        "Say one change that a customer would notice, and who vouches for it.",
    ),
    Row.DATA: (
        "Where does what you know of customers lie, and who sees it?",
        "Join two of the places where it lies, and say who looks at both.",
        "Give every team the same view of one customer.",
    ),
    Row.MEASUREMENT: (
        "How would a customer notice that it worked?",
        "Add one measure that a customer would notice. Counts of your own may stay below it.",
        "Add one measure that a customer would notice, such as what they get done, and how soon.",
    ),
    Row.CULTURE: (
        "Who talks to customers, how often, and who may act on it?",
        "Write down what customers said, with the date, beside what the team thinks.",
        "Give somebody the time and the say to act on what customers tell them.",
    ),
}
# As a customer would ask; then what to ask a client or a colleague while it is open.
QUESTIONS = {
    Question.FIT: (
        "How does it fit what I do?",
        "What is a customer doing when they need this, and what comes before and after?",
    ),
    Question.WORTH: (
        "What is it worth to me?",
        "What is different for a customer afterwards, in their words?",
    ),
    Question.CONFIDENCE: (
        "Why should I believe it?",
        "Who vouches for it: a customer by name, a measured figure, a promise that costs you something?",
    ),
    Question.LIMITS: (
        "When is it not for me?",
        "Who should not take this, or not yet?",
    ),
}
