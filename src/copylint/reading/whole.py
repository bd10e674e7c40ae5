"""A whole document in, its page out: every block outlined, parsed in one go, read and settled."""

from copylint.facts import Names, Page
from copylint.nlp import Parser
from copylint.reading.read import outline, read
from copylint.reading.settle import settle
from copylint.terms import DocumentKind
from copylint.text import Document


def read_page(document: Document, kind: DocumentKind, kind_sure: bool, names: Names, parser: Parser) -> Page:
    """The page of a document.

    Raises:
        ModelError: a sentence needs a parse and there is no usable language model.
    """
    plans = [outline(block, names) for block in document.blocks]
    wanted = [sentence for plan in plans for sentence in plan.sentences if sentence is not None]
    parsed = iter(parser.parse(wanted, names) if wanted else ())
    readings = [
        read(plan, [None if sentence is None else next(parsed) for sentence in plan.sentences], names)
        for plan in plans
    ]
    return settle(document, readings, kind, kind_sure, names)
