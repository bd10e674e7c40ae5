"""The one table of all that a config file may say: reader, documentation and JSON Schema come from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from copylint.config.texts import (
    CONTENT_KEYS,
    RULES,
    Folders,
    Globs,
    InsidePath,
    Reports,
    RuleOption,
    Text,
    Texts,
)
from copylint.config.values import FAIL_ON, KIND, LEVEL, Flag, Share, Type, Whole


@dataclass(frozen=True, slots=True)
class Option:
    """One setting.

    In ``key`` a name in capitals stands for any name, and ``[]`` behind a name for each of several
    tables: ``severity.NAME``, ``accept[].text``.
    """

    key: str
    type: Type
    meaning: str
    default: str  # as people read it
    example: str  # TOML
    adds: bool = False  # lists of several files and overrides add up, rather than the last one counting
    override: bool = False  # whether it may stand in [[overrides]], too
    required: bool = False  # in its table
    flag: str = ""  # the flag of the command line that goes before it


_NAMES = Texts()

OPTIONS: tuple[Option, ...] = (
    Option("select", RULES, "Use only these rules or families; ALL for every one.", "the stable rules",
           'select = ["self-focus"]', override=True, flag="--select"),
    Option("extend-select", RULES, "Use these as well, such as a rule in preview.", "none",
           'extend-select = ["we-offer"]', adds=True, override=True, flag="--extend-select"),
    Option("ignore", RULES, "Leave out these rules or families.", "none",
           'ignore = ["praise-word"]', adds=True, override=True, flag="--ignore"),
    Option("preview", Flag(), "Use rules that are still being measured, too.", "false",
           "preview = true", override=True, flag="--preview"),
    Option("min-confidence", Share(), "How sure copylint must be of a finding to show it: of those that are"
           " 0.6 sure, six in ten are right. From 0.85 on a finding is a note, below an idea. Rules that"
           " nobody has measured, such as your own, are always shown.", "0.6",
           "min-confidence = 0.7", override=True, flag="--min-confidence"),
    Option("severity.NAME", LEVEL, "The level of a rule or a family. No rule is an error until you say so.",
           "what the rule says", 'severity = { claimed-customer-focus = "error" }', override=True),
    Option("fail-on", FAIL_ON, "Findings from this level on make copylint exit with 1.", '"error"',
           'fail-on = "warning"', override=True, flag="--fail-on"),
    Option("min-score", Whole(100), "A page that scores less makes copylint exit with 1, if its kind has a"
           " gate and it is long enough to be judged.", "none", "min-score = 60", override=True,
           flag="--min-score"),
    Option("no-score-drop", Flag(), "A page that scores less than it did at the base makes copylint exit with"
           " 1.", "false", "no-score-drop = true", override=True, flag="--no-score-drop"),
    Option("we-voice", Flag(), 'The brand says "we" on purpose: the score leaves out who acts, and its other'
           " parts weigh more. Notes stay as they are.", "false", "we-voice = true", override=True),
    Option("include", Globs(), "In folders, read only files that match.", "every file copylint can read",
           'include = ["**/*.{md,mdx,html}"]'),
    Option("exclude", Globs(may_take_back=True), "In folders, leave out what matches. A glob with \"!\" in"
           " front takes back what one before it left out.", "none", 'exclude = ["legal/**"]', adds=True,
           flag="--exclude"),
    Option("output-format", Reports(), "How the report looks, and the file it goes to, if not to the screen."
           " The config closest to all named paths decides.", '"full"',
           'output-format = ["full", "sarif:copylint.sarif"]', flag="--output-format"),
    Option("baseline", InsidePath(), "The file of notes that are known already.", "none",
           'baseline = "copylint-baseline.json"', flag="--baseline"),
    Option("require-suppression-reason", Flag(), "A comment that silences a note must give a reason.",
           "false", "require-suppression-reason = true", override=True),
    Option("rule-folders", Folders(), "Folders with rules of your own, in the format of ours.", "none",
           'rule-folders = ["copy-rules"]', adds=True),
    Option("extend", Text("the path of another config file, inside of the repository"),
           "Start from what that file says; what stands here goes before it.", "none",
           'extend = "../copylint.toml"'),
    Option("brand.names", _NAMES, "What your company is called.", "found in the page and files beside it",
           'names = ["Acme", "Acme Inc."]', override=True, flag="--brand"),
    Option("brand.products", _NAMES, "What your products are called.", "found in the page",
           'products = ["Acme Cloud"]', override=True),
    Option("brand.reader", _NAMES, "What you call the people you write to.", "none",
           'reader = ["shop owners"]', override=True),
    Option("brand.their-customers", _NAMES, "What you call your readers' own customers.", "none",
           'their-customers = ["shoppers"]', override=True),
    Option("kinds.GLOB", KIND, "The kind of the documents that match; the first glob that does decides.",
           "guessed from path, front matter and page", '"content/stories/**" = "case-study"'),
    Option("content.keys", CONTENT_KEYS, "More keys of data files and front matter that hold copy.", "none",
           'keys = ["pitch", "plans.name"]', override=True),
    Option("rules.NAME.OPTION", RuleOption(), "An option of a rule; its page names them: copylint rule NAME.",
           "what the rule says", 'allow = ["seamless"]', override=True),
    Option("accept[].text", Text(), "Words that you stand by: a sentence, or a part of one.", "",
           'text = "We bring good things to life"', required=True),
    Option("accept[].reason", Text(), "Why, for those who come after you.", "",
           'reason = "registered tagline"', required=True),
    Option("accept[].rules", RULES, "The rules or families that are silent there.", "all",
           'rules = ["we-offer"]'),
    Option("overrides[].files", Globs(some=True), "The files that this entry speaks of.", "",
           'files = ["about/**"]', required=True),
    Option("overrides[].kind", KIND, "The kind of these documents.", "guessed", 'kind = "about"'),
)  # fmt: skip


@dataclass(slots=True)
class Node:
    """A place in a config file: an option, a table of such places, or several tables."""

    option: Option | None = None
    names: dict[str, "Node"] = field(default_factory=dict)
    any_name: "Node | None" = None
    several: bool = False

    def child(self, name: str) -> "Node | None":
        """What a key of this table leads to."""
        return self.names.get(name, self.any_name)


@cache
def tree() -> Node:
    """The table as the tree that a config file is. Nobody may change it."""
    return _tree(
        {option.key: option for option in OPTIONS} | {f"overrides[].{o.key}": o for o in overridable()}
    )


def overridable() -> tuple[Option, ...]:
    """The options that may stand in ``[[overrides]]``, too."""
    return tuple(option for option in OPTIONS if option.override)


def _tree(options: Mapping[str, Option]) -> Node:
    top = Node()
    for key, option in options.items():
        node = top
        for part in key.split("."):
            name = part.removesuffix("[]")
            if name.isupper():
                node.any_name = node.any_name or Node()
                node = node.any_name
            else:
                node = node.names.setdefault(name, Node())
            node.several = node.several or part.endswith("[]")
        node.option = option
    return top
