"""The tags of HTML and MJML, a line for each group that is alike, for every reader of markup."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from copylint.terms import BlockKind


class Tag(NamedTuple):
    """What a tag is, wherever it stands."""

    fold: str  # how its text joins the text around it: block · inline · break · skip
    kind: BlockKind | None = None  # of its own text
    mark: str = ""  # link · strong · em · code · strike
    role: str = ""  # list · item · table · row · cell · quote · signature · ask · nav · footer · aside
    furniture: str = ""  # of the page, if all in it is that
    void: bool = False  # it has no inside
    plain: bool = False  # it changes nothing but the line or the block it stands in
    phrasing: bool = False  # a block that a paragraph may hold
    formatting: bool = False  # its end tag reaches through blocks; that of other inline elements does not
    embedded: bool = False  # skipped in a page; what a component puts there is shown


def _tags(names: str, *given: Any, **more: Any) -> Iterator[tuple[str, Tag]]:
    return ((name, Tag(*given, **more)) for name in names.split())


TAGS: dict[str, Tag] = dict(
    (
        *_tags("h1", "block", BlockKind.H1),
        *_tags("h2", "block", BlockKind.H2),
        *_tags("h3 h4 h5 h6", "block", BlockKind.H3),
        *_tags("title", "block", BlockKind.TITLE, phrasing=True),
        *_tags("mj-title", "block", BlockKind.TITLE),
        *_tags("mj-preview", "block", BlockKind.DESCRIPTION),
        *_tags("button", "block", BlockKind.BUTTON, phrasing=True),
        *_tags("mj-button", "block", BlockKind.BUTTON),
        *_tags("li", "block", BlockKind.ITEM, role="item"),
        *_tags("ul ol", "block", role="list"),
        *_tags("table", "block", role="table"),
        *_tags("tr", "block", role="row"),
        *_tags("td th", "block", BlockKind.CELL, role="cell"),
        *_tags("caption", "block", BlockKind.CAPTION),
        *_tags("figcaption", "block", BlockKind.CAPTION, role="signature"),
        *_tags("blockquote", "block", role="quote"),
        *_tags("dt summary", "block", role="ask"),
        *_tags("mj-accordion-title", "block"),
        *_tags("nav", "block", role="nav", furniture="nav"),
        *_tags("footer", "block", role="footer", furniture="footer"),
        *_tags("aside", "block", role="aside", furniture="aside"),
        *_tags("search", "block", furniture="search"),
        *_tags("dialog", "block", furniture="dialog"),
        *_tags("select", "block", furniture="form", phrasing=True),
        *_tags("mj-navbar mj-social", "block", furniture="nav"),
        *_tags("label", "block", plain=True, phrasing=True),
        *_tags("option optgroup", "block", phrasing=True),
        *_tags(
            """
            div p section main article body center html form tbody thead tfoot hgroup address figure fieldset
            dl dd head mj-body mj-section mj-column mj-text mj-group mj-wrapper
            """,
            "block",
            plain=True,
        ),
        *_tags(
            """
            details frameset header legend menu mj-hero mj-table mj-raw mj-accordion mj-accordion-element
            mj-accordion-text mj-social-element mj-navbar-link mj-image mj-divider mj-spacer mj-head
            mj-carousel
            """,
            "block",
        ),
        *_tags("hr", "block", void=True),
        *_tags("br", "break", void=True),
        *_tags("wbr", "inline", void=True),
        *_tags(
            """
            area base basefont bgsound col embed frame image img input keygen link meta param source track
            """,
            "inline",
            void=True,
        ),
        *_tags("a", "inline", mark="link", plain=True, formatting=True),
        *_tags("b strong", "inline", mark="strong", plain=True, formatting=True),
        *_tags("i em", "inline", mark="em", plain=True, formatting=True),
        *_tags("code tt", "inline", mark="code", formatting=True),
        *_tags("kbd samp", "inline", mark="code"),
        *_tags("del", "inline", mark="strike", plain=True),
        *_tags("s", "inline", mark="strike", plain=True, formatting=True),
        *_tags("strike", "inline", mark="strike", formatting=True),
        *_tags("u small font", "inline", plain=True, formatting=True),
        *_tags("big nobr", "inline", formatting=True),
        *_tags("span sub sup mark abbr ins time picture", "inline", plain=True),
        *_tags("cite", "inline", role="signature"),
        *_tags("q data var dfn bdi bdo slot ruby", "inline"),
        *_tags(
            """
            script style svg math pre xmp listing iframe object applet textarea rt rp noembed noframes
            plaintext mj-style
            """,
            "skip",
        ),
        *_tags("mj-attributes mat-icon md-icon v-icon q-icon ion-icon iconify-icon", "skip"),
        *_tags("template noscript video audio canvas", "skip", embedded=True),
    )
)
