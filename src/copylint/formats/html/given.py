"""Copy that template tags hand to parts of a page: ``{% include "card.html" with title="…" %}``."""

from collections.abc import Sequence

from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.html.references import keep_decoded
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.templates.literals import words_of
from copylint.formats.templates.mask import masked
from copylint.formats.templates.params import Param
from copylint.formats.templates.tags import Around
from copylint.formats.vocabulary.keys import asks
from copylint.formats.vocabulary.speakers import names_speaker, voice_of
from copylint.terms import BlockKind, Voice
from copylint.text.document import Place
from copylint.text.view import View


def add_given(sheet: Sheet, given: Sequence[tuple[View, Param]]) -> None:
    """Add a block for each string that is copy; those with tags of HTML in them are read as HTML."""
    for whole, param in given:
        text = whole.text
        kind = param.kind(text)
        signs = names_speaker(param.path, param.siblings)
        if kind is None and not signs:
            continue
        view = masked(whole.assemble(words_of(text, 0, len(text))), Around.PAGE).view
        voice = Voice.NOT_COPY if signs else voice_of(param.path, param.siblings)
        if "<" in text:
            HtmlBlocks(sheet).read(view, Place(), voice=voice)
            continue
        run = Run(view)
        keep_decoded(run, view.text, 0, len(view.text))
        question = asks(param.path, param.siblings)
        sheet.add(kind or BlockKind.VALUE, run, Place(), hint=voice, question=question)
