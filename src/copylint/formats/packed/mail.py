"""E-mails in, blocks out: the subject, and the text or HTML of the body."""

from hashlib import sha256

from copylint.formats.comments.directives import find_directives
from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.light.plain import read_plain
from copylint.formats.packed.mail_parts import Part, parts_of
from copylint.formats.settings import Settings
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.mask import masked
from copylint.terms import BlockKind
from copylint.text.document import Document, Place
from copylint.text.source import Source, SourceError
from copylint.text.span import Span
from copylint.text.view import View


def decode_mail(data: bytes, path: str) -> Source:
    """Make a source of an e-mail, which is UTF-8 or, in older ones, one character a byte."""
    try:
        return Source.decode(data, path)
    except SourceError:
        text = data.decode("latin-1")
        source = Source.of(text, path)  # raises again where the file is too large or no text
        return Source(path, source.text, sha256(data).hexdigest())


def read_mail_file(source: Source, settings: Settings) -> Document:
    """Read an e-mail as a mail program saves it."""
    sheet = Sheet()
    mail = parts_of(View.whole(source.text))
    if mail.subject is not None:
        run = Run(mail.subject)
        run.keep(0, len(mail.subject.text))
        sheet.add(BlockKind.SUBJECT, run, Place())
    for part in mail.parts:
        _read(part, sheet)
    found = find_directives(source, (), Span(0, 0))
    return Document(source, "eml", sheet.blocks(), {}, found.directives, (*mail.notes, *found.notes))


def _read(part: Part, sheet: Sheet) -> None:
    if part.html:
        HtmlBlocks(sheet, xml=True, whole=False).read(masked(part.view).view, Place())
    else:
        read_plain(masked(part.view).view, sheet, Place())
