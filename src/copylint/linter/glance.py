"""What a source would be read as, without reading a sentence."""

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns
from copylint.config import Place
from copylint.config.kinds import guess_kind, kind_table
from copylint.facts import Names, Page
from copylint.formats import Settings
from copylint.formats import read as read_document
from copylint.linter.lint import Linter
from copylint.linter.unread import unread
from copylint.memory import Memory
from copylint.results import FileResult
from copylint.text import Source


class Glance(Linter):
    """Says what ``lint`` would read a source as, and reads no sentence."""

    reads_sentences = False

    def lint(
        self,
        source: Source,
        page: Page | None = None,  # noqa: ARG002 - no sentence is read
        *,
        beside: RepositorySigns = NOTHING_BESIDE,  # noqa: ARG002 - nor are names looked for
        names: Names | None = None,  # noqa: ARG002
        place: Place | None = None,
        memory: Memory | None = None,  # noqa: ARG002
    ) -> FileResult:
        """The kind of a source and how many words it holds; if it would not be read, a note says why."""
        document = read_document(source, Settings(keys=self._config.content_keys))
        guess = guess_kind(source.path, self._config, document, self._options.kind, place)
        off = self.left_out(document) is None
        if off or not kind_table().judged(guess.kind, guess.firm).reads(guess.sure):
            return unread(source, document, guess, self._gate, off=off)
        words = sum(len(block.text.split()) for block in document.blocks)
        notes = document.notes if words else (*document.notes, "no copy in it")
        kind, sure, why, firm = guess
        return FileResult(source.path, kind, why, sure, words=words, notes=notes, kind_firm=firm)
