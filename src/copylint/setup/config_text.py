"""The text of a new ``copylint.toml``: what was guessed, and what each line is for, in plain words."""

from collections.abc import Iterable, Sequence

from copylint.brand.names import NameGuess, Role
from copylint.config.kinds import kind_table
from copylint.guesses.layout import FolderGuess
from copylint.guesses.survey import Survey
from copylint.report.measure import wrapped
from copylint.report.wording import counted
from copylint.setup.toml_words import comment, quoted, writable
from copylint.terms import DocumentKind

_WIDTH = 108  # of a comment
_MOST_SOURCES = 2  # that stand behind a name
_HEAD = """\
# What copylint knows about your site. It reads this file by itself.
# A line that begins with "#" is not in use: take the "#" away to use it, put one in front to stop using it.
"""
_EXCLUDE = """\
# Folders and files that copylint passes over. "legal/**" means: the folder legal and everything in it.
"""
_GATE = """\
# copylint shows notes and stops nobody. To let a check fail on notes, take the "#" away:
# fail-on = "warning"

# Rules you do not want. The name of a rule stands beside each note; "copylint rule NAME" explains it.
# ignore = ["praise-word"]
"""
_NAMES = """\
[brand]
# The names of your company, in every way your copy writes them. About half of all lines that speak about a
# company or its product open with such a name, so this is the line that matters most.
"""
_PRODUCTS = """\
# The names of what you sell: products, plans, apps, services.
"""
_READER = """\
# Who reads your copy, in your own words, and who their customers are, if they have some.
# reader = ["shop owners"]
# their-customers = ["shoppers"]
"""
_KINDS = """\
[kinds]
# What kind of page lies where; the first line that fits a page counts. A blog post is read with other eyes
# than a price list. The kinds:
"""


def config_text(found: Survey) -> str:
    """The whole file, valid TOML, ending in a newline; what is not sure is written as a comment."""
    return "\n".join(
        (
            _HEAD,
            _EXCLUDE + _excluded(found.excluded),
            _GATE,
            _NAMES + _list("names", _of(found.names, Role.BRAND), "Acme"),
            _PRODUCTS + _list("products", _of(found.names, Role.PRODUCT), "Acme Cloud"),
            _READER,
            _KINDS + _known_kinds() + kind_lines(found.kinds),
        )
    )


def _known_kinds() -> str:
    names = ", ".join(kind.value for kind in DocumentKind)
    return "".join(f"# {line}\n" for line in wrapped(names, _WIDTH))


def _of(names: Iterable[NameGuess], role: Role) -> tuple[NameGuess, ...]:
    return tuple(name for name in names if name.role is role and writable(name.name))


def _excluded(folders: Sequence[FolderGuess]) -> str:
    lines = [
        f"    {'' if folder.sure else '# '}{quoted(folder.glob)},  # {folder_reason(folder)}\n"
        for folder in folders
        if writable(folder.glob)
    ]
    if not any(folder.sure for folder in folders):
        return '# exclude = ["legal/**"]\n' if not lines else _commented(["exclude = [\n", *lines, "]\n"])
    return "".join(("exclude = [\n", *lines, "]\n"))


def _list(key: str, names: Sequence[NameGuess], example: str) -> str:
    if not names:
        return f"# {key} = [{quoted(example)}]\n"
    lines = [
        f"    {'' if name.sure else '# '}{quoted(name.name)},  # {name_reason(name)}\n" for name in names
    ]
    whole = [f"{key} = [\n", *lines, "]\n"]
    return "".join(whole) if any(name.sure for name in names) else _commented(whole)


def _commented(lines: Iterable[str]) -> str:
    """Lines put out of use; what is a comment already stays one."""
    return "".join("# " + line.replace("    # ", "    ", 1) for line in lines)


def kind_lines(kinds: Iterable[FolderGuess]) -> str:
    """One line a folder; those that copylint reads only when asked are comments."""
    lines = [
        f'{"" if folder.sure else "# "}{quoted(folder.glob)} = "{folder.kind}"  # {folder_reason(folder)}\n'
        for folder in kinds
        if folder.kind is not None and writable(folder.glob)
    ]
    return "".join(lines) or '# "content/stories/**" = "case-study"\n'


def name_reason(name: NameGuess) -> str:
    """Where a name was found, for people; only the strongest of many places."""
    return comment(", ".join(name.sources[:_MOST_SOURCES]))


def folder_reason(folder: FolderGuess) -> str:
    """How many pages a folder holds, and what they seem to be."""
    pages = counted(folder.pages, "page")
    asked = "not read until you say so" if folder.kind and not kind_table()[folder.kind].reads(False) else ""
    return comment(", ".join(part for part in (pages, folder.why, asked) if part))
