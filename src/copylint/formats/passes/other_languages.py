"""What is not English: marked as no copy, and counted in a note."""

from copylint.formats.passes.marking import voiced
from copylint.formats.vocabulary.languages import code_of, foreign, left_out, of_path
from copylint.memory import Memory
from copylint.terms import Voice
from copylint.text.document import Document


def told(document: Document, memory: Memory) -> Document:
    """The document with what is not English marked as no copy, and a note that counts it.

    A file is in the language that its path or its front matter names; a block in another one when it
    has twelve words or more and is no heading. Blocks keep their numbers.
    """
    said = [document.front_matter.get(key) for key in ("lang", "locale", "language")]
    code = of_path(document.source.path) or next((c for v in said if (c := code_of(str(v or "")))), "")
    if code and code != "en":
        every = range(len(document.blocks))
        note = f"in another language ({code}); copylint reads English, so nothing was looked at"
        return voiced(document, every, Voice.NOT_COPY, note) if every else document
    known = memory.table("foreign")
    texts = {n: block.text for n, block in enumerate(document.blocks) if not block.kind.heads}
    strange = known.each(texts.values(), foreign)
    other = {n for n, is_strange in zip(texts, strange, strict=True) if is_strange}
    if not other:
        return document
    return voiced(document, other, Voice.NOT_COPY, *left_out(len(other), "passage"))
