"""What a batch is to be read by: the names of its columns and the config, small enough to travel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import pyarrow as pa

from copylint.batch.bundle import Bundle
from copylint.batch.schema import RESULT
from copylint.runner.program import program_digest
from copylint.store import MemoryStore
from copylint.terms import CopylintError

WANTED = "text is meant, and for the copy text or bytes"


@dataclass(frozen=True)
class Job:
    """Columns and settings of a batch; plain values, so that it can be sent to workers.

    ``path`` names the column of paths or addresses, ``text`` that of the copy (text or bytes), ``media_type``
    that of what the server called it; empty: there is none. What is added stands in the columns of
    ``RESULT``, each with ``prefix`` before its name.
    """

    path: str = "path"
    text: str = "text"
    media_type: str = ""
    prefix: str = ""
    bundle: Bundle = field(default_factory=Bundle)

    @classmethod
    def of(
        cls,
        config: Path | str | Mapping[str, object] | None = None,
        *,
        path: str = "path",
        text: str = "text",
        media_type: str = "",
        prefix: str = "",
    ) -> "Job":
        """A job under a config: the path of a config file, a mapping with its keys, or None for the defaults.

        No config is looked for: what is not named does not count. Paths and globs in it count from its
        folder on, and so do the paths of the rows. Raises CopylintError for what would spoil every row.
        """
        from copylint.batch.rows import Rows  # the rules are read, so that a mistake in them shows here

        job = cls(path, text, media_type, prefix, Bundle.of(config))
        Rows(job.bundle)
        return job

    @cached_property
    def digest(self) -> str:
        """Rows with the same path, media type and text get the same result under the same digest.

        It stands for copylint's code and rules, the language model, the settings, and the versions of spaCy,
        numpy and Python.
        """
        whole = sha256(program_digest(MemoryStore()))
        for file in sorted(Path(__file__).parent.glob("*.py")):  # what a row is read as has a part in it
            whole.update(sha256(file.read_bytes().replace(b"\r\n", b"\n")).digest())
        whole.update(bytes.fromhex(self.bundle.digest))
        return whole.hexdigest()[:16]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that are read: path, text, and media type if there is one."""
        return (self.path, self.text, *([self.media_type] if self.media_type else []))

    @property
    def added(self) -> tuple[str, ...]:
        """The names of the columns that are added."""
        return tuple(self.prefix + name for name in RESULT.names)

    def check(self, schema: pa.Schema) -> None:
        """Raise CopylintError if a column is missing or of no use, or one is there that would be added."""
        for name in self.columns:
            if schema.names.count(name) != 1:
                raise CopylintError(
                    f'there is no column "{name}"; there are {", ".join(schema.names) or "none"}. Say which'
                    ' to read: Job.of(path="…", text="…")'
                )
            kind = schema.field(name).type
            if not (_holds_text(kind) or (name == self.text and _holds_bytes(kind))):
                raise CopylintError(f'the column "{name}" holds {kind}; {WANTED}')
        for name in self.added:
            if name in schema.names:
                raise CopylintError(
                    f'there is a column "{name}" already; drop it, or have ours called otherwise:'
                    ' Job.of(prefix="copylint_")'
                )


def _holds_text(kind: pa.DataType) -> bool:
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    # A batch in which every value is missing has no other type.
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    )


def _holds_bytes(kind: pa.DataType) -> bool:
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_binary_view(kind))
