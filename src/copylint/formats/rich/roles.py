"""What a node of rich text is, by the name of its kind: the names that editors give them."""

from copylint.formats.rich.lines import plain
from copylint.formats.rich.tree import Tree, at, entries, is_list, leaf, word


def _roles(**names: str) -> dict[str, str]:
    return {name: role for role, some in names.items() for name in some.split()}


# What a node is, by the name of its kind without signs.
_ROLES = _roles(
    paragraph="paragraph p normal unstyled lic lead blocktext aside callout",
    heading="""
        heading header h1 h2 h3 h4 h5 h6 title subtitle extendedheading heading1 heading2 heading3 heading4
        heading5 heading6 headingone headingtwo headingthree headingfour headingfive headingsix
    """,
    list="""
        list bulletlist unorderedlist orderedlist numberedlist bulletedlist ul ol tasklist checklist todolist
        decisionlist
    """,
    item="listitem li taskitem checklistitem todoli todoitem decisionitem bulletlistitem numberedlistitem",
    quote="blockquote quote extendedquote pullquote",
    code="codeblock code pre mermaid math equation codesnippet",
    table="table",
    row="tablerow tr",
    cell="tablecell tableheader tableheadercell td th",
    group="""
        doc document root panel expand nestedexpand layoutsection layoutcolumn columns column details
        detailscontent detailssummary tablebody tablehead layoutcontainer layoutitem collapsiblecontainer
        collapsiblecontent collapsibletitle
    """,
    void="horizontalrule hr rule divider thematicbreak delimiter tableofcontents spacer pagebreak",
    image="image img figure media mediasingle upload embeddedassetblock picture",
    mark="strong emphasis em b i delete del s u underline sub sup small highlight",
    link="link hyperlink a autolink entryhyperlink assethyperlink itemlink pagelink internallink",
    text="text span textnode extendedtext inlinecode",
    line_end="hardbreak linebreak br softbreak softreturn break",
    value="""
        mention emoji status date inlineitem embeddedentryinline variable placeholder mergetag inlinecard
        datemention beautifulmention field
    """,
)
_OF_TAGS = _ROLES | {"div": "group", "section": "group", "span": "mark", "code": "mark", "pre": "code"}
_CHILDREN = ("content", "children")
TYPES = ("type", "nodeType", "_type", "blockType", "object", "kind")


def role_of(node: Tree | None) -> str:
    """What a node is, or an empty string where nobody knows."""
    if not isinstance(node, dict) or is_list(node):
        return ""
    name = next((word(node, key) for key in TYPES if word(node, key)), "")
    if name in ("block", "inline") and not word(node, "_type") and word(node, "type"):
        name = word(node, "type")  # Slate of old: `object: block`
    if name == "element":  # a tree of HTML
        return _OF_TAGS.get(word(node, "tagName") or word(node, "tag"), "")
    if name == "block":  # Portable Text
        style = plain(word(node, "style") or "normal")
        if word(node, "listItem"):
            return "item"
        return _ROLES.get(style, "paragraph")
    if not name and leaf(node, "text") and not at(node, "children"):
        return "text"  # Slate's leaves have no kind
    if not name and leaf(node, "type") is None and at(node, "children") is not None:
        return ""
    return _ROLES.get(plain(name), "")


def children_of(node: Tree) -> "tuple[str, list[tuple[str | int, Tree]]]":
    """The key of a node's children, and the children."""
    for key in _CHILDREN:
        if found := entries(at(node, key)):
            return key, found
    rows = at(node, "content", "rows")  # BlockNote
    return ("content", entries(rows)) if is_list(rows) else ("", [])
