"""What an element or a component is on the page, told by its name, its classes and a few of its props."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from copylint.formats.vocabulary.code import shows_code
from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.tags import TAGS, Tag
from copylint.terms import BlockKind


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


class Element(NamedTuple):
    """``fold`` is how its text joins the text around it; the other fields say what its own text is."""

    fold: str  # block · inline · maybe (a component we do not know) · break · skip
    kind: BlockKind | None = None
    mark: str = ""  # of an inline element: link · strong · em · code · strike
    role: str = ""  # list · item · table · row · cell · quote · signature · ask · faq · nav · footer · aside
    dressed: bool = False  # as a button


def _of_tag(name: str, tag: Tag) -> Element:
    """What a tag of HTML is in a component, where a template or a video holds what is shown."""
    fold = "block" if tag.embedded or name == "picture" else "inline" if name == "label" else tag.fold
    return Element(fold, tag.kind, tag.mark, tag.role)


_TAGS: dict[str, Element] = {
    name: _of_tag(name, tag)
    for name, tag in TAGS.items()
    if "-" not in name and (not tag.void or name in ("br", "hr", "wbr"))
}
# Components by the last word of their name.
_LAST: dict[str, Element] = {
    "text": Element("block"),
    "paragraph": Element("block"),
    "heading": Element("block", BlockKind.H2),
    "headline": Element("block", BlockKind.H2),
    "title": Element("block", BlockKind.H2),
    "button": Element("block", BlockKind.BUTTON, dressed=True),
    "btn": Element("block", BlockKind.BUTTON, dressed=True),
    "cta": Element("block", BlockKind.BUTTON, dressed=True),
    "link": Element("inline", mark="link"),
    "anchor": Element("inline", mark="link"),
    "strong": Element("inline", mark="strong"),
    "bold": Element("inline", mark="strong"),
    "code": Element("inline", mark="code"),
    "kbd": Element("inline", mark="code"),
    "caption": Element("block", BlockKind.CAPTION),
    "question": Element("block", role="ask"),
    "trigger": Element("block", role="ask"),
    "table": Element("block", role="table"),
    "row": Element("block", role="row"),
    "cell": Element("block", BlockKind.CELL, role="cell"),
    "item": Element("block"),
    "nav": Element("block", role="nav"),
    "navbar": Element("block", role="nav"),
    "navigation": Element("block", role="nav"),
    "footer": Element("block", role="footer"),
    "blockquote": Element("block", role="quote"),
    "pre": Element("skip"),
    "script": Element("skip"),
    "style": Element("skip"),
    "snippet": Element("skip"),
    "highlighter": Element("skip"),
    **{
        name: Element("block")
        for name in _set(
            """
            section container wrapper card cards grid flex box stack column columns col group panel layout
            header main body content hero banner list accordion tabs tab details summary description
            subtitle subheading lead faq callout alert note tip footer modal dialog form field
            """
        )
    },
    **{
        name: Element("inline")
        for name in _set(
            """
            span highlight mark balancer balance trans translate translation tooltip icon badge em emphasis
            nobr gradient
            """
        )
    },
}
_LAST["footer"] = Element("block", role="footer")
_WHOLE: dict[str, Element] = {
    "li": _TAGS["li"],
    "listitem": _TAGS["li"],
    "list": Element("block", role="list"),
    "ul": _TAGS["ul"],
    "ol": _TAGS["ol"],
    "br": _TAGS["br"],
    "b": _TAGS["b"],
    "a": _TAGS["a"],
    "em": _TAGS["em"],
    "p": Element("block"),
    "q": Element("block"),
    "tr": _TAGS["tr"],
    "td": _TAGS["td"],
    "th": _TAGS["th"],
    "formattedmessage": Element("inline"),
    "fbt": Element("inline"),
    "codeblock": Element("skip"),
    "tablehead": _TAGS["th"],
    "image": Element("block"),
    "img": Element("block"),
    "aside": _TAGS["aside"],
    "nextlink": _TAGS["a"],
    "link": _TAGS["a"],
}
_LEVELS = {"1": BlockKind.H1, "2": BlockKind.H2}
_SPEECH = re.compile(
    r"(?:.*[-_])?(?:testimonial|blockquote|pullquote|quote|review)s?"
    r"(?:[-_](?:card|item|text|body|content|block|box|quote|slide|message|entry))?"
)
_SPEAKER = re.compile(
    r"(?:.*[-_])?(?:author|attribution|signature|byline|cite|citation|person|speaker)(?:[-_](?:name|role|info|title))?"
)
_FAQ = re.compile(r"(?:^|[\s_-])faqs?(?=$|[\s_-]|[A-Z])|(?:^|\s)(?:Faqs?|FAQs?)(?=$|\s|[A-Z])")
_DRESSED = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)\b", re.IGNORECASE)


def look_up(name: str, props: Mapping[str, str]) -> Element:
    """What the element called ``name`` is; ``props`` holds the values of its plain string props."""
    classes = f"{props.get('className', '')} {props.get('class', '')}"
    last = name.rpartition(".")[2]  # `motion.h1` is a heading
    found = _TAGS.get(last) if last[:1].islower() else None
    if found is None:
        found = _component("-".join(words(name)), last)
        level = props.get("as") or props.get("variant") or props.get("component") or props.get("tag") or ""
        if level in _TAGS and found.fold not in ("skip", "break"):
            inner = _TAGS[level]
            # A link drawn as a paragraph is no link; a heading drawn as one is.
            found = inner if inner.kind or found.fold == "maybe" or not found.kind else found
        elif found.kind in (BlockKind.H1, BlockKind.H2):
            number = props.get("level") or props.get("order") or props.get("size") or ""
            if number.lstrip("hH") in ("1", "2", "3", "4", "5", "6"):
                found = found._replace(kind=_LEVELS.get(number.lstrip("hH"), BlockKind.H3))
    if not found.dressed and found.mark == "link" and _DRESSED.search(classes):
        found = found._replace(dressed=True)
    role = "" if found.role and found.role != "signature" else _speech(classes)
    if not role and not found.role and found.fold in ("block", "maybe") and _FAQ.search(f"{name} {classes}"):
        role = "faq"
    return found._replace(role=role) if role and (role != "signature" or not found.role) else found


@cache
def _component(name: str, last: str) -> Element:
    """``name`` is the name's words, joined: ``SectionTitle`` is section-title."""
    parts = name.split("-")
    whole = name.replace("-", "")
    if whole in _WHOLE:
        return _WHOLE[whole]
    found = _LAST.get(parts[-1], Element("maybe"))
    if last[:1].isupper() and len(last) == 2 and last[0] == "H" and last[1] in "123456":
        return _TAGS[last.lower()]
    if parts[-1] in ("title", "heading", "headline", "header") and parts[0] in ("hero", "page", "banner"):
        top = parts[-1] != "header" or len(parts) == 1
        return Element("block", BlockKind.H1) if top else Element("block")
    if parts[-1] in ("title", "heading") and parts[0] in (
        "card",
        "dialog",
        "feature",
        "item",
        "step",
        "alert",
    ):
        return Element("block", BlockKind.H3)
    if shows_code("-".join(part.capitalize() for part in parts)):
        return Element("skip")
    if parts[-1] == "trigger" and "accordion" not in parts:
        return Element("maybe")
    if parts[-1] == "item" and "list" in parts:
        return _TAGS["li"]
    if not found.role and not found.kind and found.fold in ("maybe", "block") and _SPEECH.fullmatch(name):
        plural = name.endswith("s")
        return Element("block", role="" if plural else "quote")
    if _SPEAKER.fullmatch(name) and found.fold == "maybe":
        return Element("block", role="signature")
    return found


@cache
def _speech(classes: str) -> str:
    """Whether a class says that somebody is quoted, or who."""
    for one in classes.split():
        lowered = "-".join(words(one))
        if "__" in one:  # BEM: `quote__author`
            lowered = "-".join(words(one.rpartition("__")[2])) if _SPEAKER.fullmatch(lowered) else lowered
        if _SPEAKER.fullmatch(lowered) and "-" not in lowered:
            return "signature"
        if _SPEECH.fullmatch(lowered) and not lowered.endswith("s"):
            return "quote"
    return ""
