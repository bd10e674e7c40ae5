"""Every report there is: a line in the table here, and a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from copylint.report.look import Look

if TYPE_CHECKING:
    from copylint.results.run import Run


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format: a function from a run to text, found by name when it is needed."""

    name: str
    function: str  # "module:function" in this room, called with a Run and a Look
    says: str  # for --help and completion
    endings: tuple[str, ...] = ()  # of files that are written in it
    statistics: bool = False  # whether it shows them
    copy: bool = False  # whether it shows the copy itself, which a run then has to keep

    def report(self, run: "Run", look: Look) -> str:
        """The report as text that ends with a line end, or is empty."""
        module, function = self.function.split(":")
        made = getattr(import_module(f"copylint.report.{module}"), function)
        return cast("Callable[[Run, Look], str]", made)(run, look)


REPORTERS = {
    each.name: each
    for each in (
        Reporter("full", "full:full", "for people (default)", statistics=True),
        Reporter("concise", "concise:concise", "one line a note, for editors and scripts", statistics=True),
        Reporter("json", "machine:as_json", "everything, for programs", (".json",), statistics=True),
        Reporter("sarif", "sarif:sarif", "SARIF 2.1.0, for code scanning", (".sarif", ".json")),
        Reporter("github", "github:github", "annotations of GitHub Actions"),
        Reporter("gitlab", "gitlab:gitlab", "code quality of GitLab", (".json",)),
        Reporter("junit", "junit:junit", "test results, for Jenkins and others", (".xml",)),
        Reporter("checkstyle", "checkstyle:checkstyle", "Checkstyle's XML", (".xml",)),
        Reporter("rdjson", "rdjson:rdjson", "for reviewdog", (".rdjson", ".json")),
        Reporter(
            "markdown", "markdown:markdown", "a summary or comment", (".md", ".markdown"), statistics=True
        ),
        Reporter("html", "html.page:html", "a page to open and to share", (".html", ".htm"), copy=True),
    )
}

# What a terminal says where a browser shows the report; nobody asks for it by name.
BRIEF = Reporter("brief", "brief:brief", "the run in two lines")

# What an ending alone stands for; where several formats share one, the call has to say which.
GUESSED = {
    ".json": "json", ".sarif": "sarif", ".rdjson": "rdjson", ".md": "markdown", ".markdown": "markdown",
    ".txt": "full", ".html": "html", ".htm": "html",
}  # fmt: skip
