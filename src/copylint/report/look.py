"""How a report for people looks: colour, width, and how much of it."""

from dataclasses import dataclass

import click

from copylint.terms import Severity

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader of a report asked for. Widths are terminal cells."""

    color: bool = False
    width: int = 100
    blocks: bool = True  # whether the terminal can show block characters: bars are drawn with them
    everything: bool = False  # no folding, no limit
    ideas: bool = False  # show ideas, not only their number
    quiet: bool = False  # findings and nothing else
    gated: bool = False  # a gate was asked for, so "fails nothing" would be untrue
    statistics: bool = False  # numbers by rule
    here: str = ""  # the folder that paths are relative to
    root: str = ""  # the folder of the repository; empty: there is none
    today: str = ""  # the day as people write it; empty: the report does not say

    def strong(self, text: str) -> str:
        """Bold, if there is colour."""
        return click.style(text, bold=True) if self.color else text

    def faint(self, text: str) -> str:
        """In the background, if there is colour."""
        return click.style(text, dim=True) if self.color else text

    def level(self, text: str, severity: Severity) -> str:
        """In the colour of a severity."""
        return click.style(text, fg=_COLORS[severity]) if self.color else text
