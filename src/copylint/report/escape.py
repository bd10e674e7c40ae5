"""Copy, names and reasons inside other people's syntax: whatever a file holds stays text there."""

import json
import re
from urllib.parse import quote

from copylint.report.measure import printable, safe

# "##[error]" is a command to GitHub's runner, "##vso[…]" to Azure's and "##teamcity[…]" to JetBrains',
# wherever in a line it stands; "::error::" is one at the start of a line.
_LOG_COMMAND = re.compile(r"##(\w{0,30})\[")
_LINE_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
# Characters that JSON may hold as they are and that a terminal or a viewer would act on.
_ACTED_ON = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_HALF = re.compile("[\ud800-\udfff]")  # what is left of a file name that is no UTF-8
_MARKDOWN = re.compile(r"[!#&$*<>@\[\\\]^_`{|}~]")
_LINE_MARK = re.compile(r"^(\d{0,9})([-+=.)])")  # a list or a heading, at the start of a line
_ENTITY = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;"}
# Where a code host would see a mention, a reference, an address or a short name: broken behind these.
_LINKS = re.compile(
    r"(?:[@#!~%^:]|\bwww(?=\.)|\bGH(?=-\d))(?=[\w/\"'.-])|\b[0-9a-f](?=[0-9a-f]{6,39}\b)", re.IGNORECASE
)
_JOINER = "&#8203;"  # a space of no width


def tame(text: str) -> str:
    """Lines for a log, changed where a build service would take one for a command."""
    return _LINE_COMMAND.sub(r"\1\:", _LOG_COMMAND.sub(r"##\1(", text))


def exact(path: str) -> str:
    """A path on one line as it is, so that it can be pasted; what a terminal acts on becomes an escape."""
    return "".join("\\x09" if character == "\t" else printable(character) for character in path)


def dumped(value: object) -> str:
    """A value as JSON, indented, that no terminal, viewer or build service acts on.

    It reads back as the same value, except for halves of characters, which no other program could read.
    """
    text = _HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False, indent=2))
    text = _ACTED_ON.sub(lambda match: json.dumps(match[0])[1:-1], text)
    return _LOG_COMMAND.sub(r"##\1\\u005b", text) + "\n"


def xml(text: str) -> str:
    """Text for XML, in an element or between quotation marks, with nothing that XML 1.0 forbids."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return _LOG_COMMAND.sub(r"##\1&#91;", exact(text.replace("'", "&apos;")))


def uri(path: str) -> str:
    """A path as a URI: relative as it is, an absolute one with ``file:``; the very bytes of the name."""
    try:
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = path.encode("utf-8", "replace")
    encoded = quote(name, safe="/")
    if path.startswith("/"):
        return f"file://{encoded}"
    if re.match(r"[A-Za-z]:/", path):
        return f"file:///{path[0]}:{encoded[4:]}"
    return encoded


def property_of_command(text: str) -> str:
    """A value of a workflow command, between its name and the ``::`` before the message."""
    return message_of_command(text).replace(":", "%3A").replace(",", "%2C")


def message_of_command(text: str) -> str:
    """The message of a workflow command."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return exact(text)


def markdown(text: str) -> str:
    """Text on one line of Markdown: no markup, no link, no mention, no reference, no formula."""
    text = _LINKS.sub(lambda match: match[0] + "\0", tame(safe(text)))
    text = _MARKDOWN.sub(lambda match: _ENTITY.get(match[0], "\\" + match[0]), text)
    return _LINE_MARK.sub(r"\1\\\2", text).replace("\0", _JOINER)


def code(text: str) -> str:
    """Text on one line of Markdown as code, however many backticks it holds."""
    text = tame(exact(text)) or " "
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"
