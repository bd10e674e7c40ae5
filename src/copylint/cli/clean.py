"""``copylint clean``: remove what is kept between runs."""

import os

import click

from copylint.cli.options import verbose_option
from copylint.cli.pace import cache_dir_option, cache_folder


@click.command()
@cache_dir_option
@verbose_option
def clean(cache_dir: str | None) -> int:
    """Remove what copylint keeps so that nothing is read twice.

    Nothing is lost by it: the next run takes longer, and keeps it again.
    """
    from copylint.replay.answer import clear
    from copylint.store.folder import remove

    folder = cache_folder(cache_dir)
    freed = clear(os.fspath(folder)) + remove(folder)
    size = f"{freed / 1e6:,.1f} MB" if freed >= 100_000 else f"{freed / 1e3:,.0f} KB"
    click.echo(f"removed {size} from {folder}" if freed else f"nothing to remove in {folder}")
    return 0
