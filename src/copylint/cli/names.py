"""What a shell may complete: rules and families, kinds, files. Nothing is parsed for it."""

import click
from click.shell_completion import CompletionItem

from copylint.terms import DocumentKind


def rules_completed(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Rules and families that begin like that; behind a comma, one more."""
    from copylint.lexicon import rules_folder

    before, comma, start = incomplete.rpartition(",")
    files = [file for file in rules_folder().glob("*/*.yaml") if file.parent.name != "lists"]
    names = sorted({file.parent.name for file in files}) + sorted(file.stem for file in files)
    return [CompletionItem(before + comma + name) for name in names if name.startswith(start)]


def kinds_completed(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Kinds of documents that begin like that."""
    return [CompletionItem(kind.value) for kind in DocumentKind if kind.value.startswith(incomplete)]


def files_completed(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Files and folders, which the shell knows best."""
    return [CompletionItem(incomplete, type="file")]
