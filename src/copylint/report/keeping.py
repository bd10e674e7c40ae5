"""How to keep a line as it is: the comment in the file's own syntax, or the command where none fits."""

import shlex
from collections import Counter
from collections.abc import Sequence

from copylint.facts import Finding
from copylint.report.escape import exact
from copylint.report.measure import safe
from copylint.results.run import FileResult, Run
from copylint.terms import COMMENTS

_HTML = "<!-- {} -->"
_SYNTAX = {
    ".blade.php": "{{{{-- {} --}}}}",
    ".yaml": "# {}",
    ".yml": "# {}",
    ".toml": "# {}",
    ".po": "# {}",
    ".pot": "# {}",
    ".ftl": "# {}",
    ".jsonc": "// {}",
    ".ts": "// {}",
    ".js": "// {}",
    ".tsx": "{{/* {} */}}",
    ".jsx": "{{/* {} */}}",
    ".mdx": "{{/* {} */}}",
    ".rst": ".. {}",
    ".adoc": "// {}",
    ".asciidoc": "// {}",
    ".liquid": "{{% comment %}} {} {{% endcomment %}}",
    **dict.fromkeys((".njk", ".nunjucks", ".twig", ".jinja", ".jinja2", ".j2"), "{{# {} #}}"),
    **dict.fromkeys((".hbs", ".handlebars"), "{{{{!-- {} --}}}}"),
    ".mustache": "{{{{! {} }}}}",
    **dict.fromkeys((".erb", ".rhtml", ".ejs"), "<%# {} %>"),
    **dict.fromkeys((".php", ".phtml"), "<?php /* {} */ ?>"),
    **dict.fromkeys((".cshtml", ".razor"), "@* {} *@"),
    ".strings": "/* {} */",
    ".properties": "# {}",
    ".vtt": "NOTE {}",
}
# XML wants no two hyphens inside of a comment; a dash says the same.
_XML = (".xml", ".rss", ".atom", ".xlf", ".xliff", ".resx", ".resw", ".stringsdict", ".plist")
# Here a comment cannot stand, or would be read by everybody.
_WITHOUT_COMMENTS = (
    *(".docx", ".docm", ".dotx", ".odt", ".pptx", ".pptm", ".ppsx", ".potx", ".odp"),
    *(".xlsx", ".xlsm", ".xltx", ".ods", ".csv", ".tsv", ".eml", ".txt", ".text"),
    *(".json", ".arb", ".xcstrings", ".srt", ".sbv"),
)


def comment(path: str, words: str) -> str:
    """A comment that holds these words, as files like ``path`` write comments; empty if they have none."""
    name = path.lower()
    if name.endswith(_WITHOUT_COMMENTS):
        return ""
    if name.endswith(_XML):
        words = words.replace(" -- ", " — ")
    return next((form for ending, form in _SYNTAX.items() if name.endswith(ending)), _HTML).format(words)


def how_to_keep(run: Run, shown: Sequence[Finding]) -> str:
    """What to write for the rule that speaks most often; empty if no note stands in copy."""
    counted = Counter(f.name for f in shown if f.family != COMMENTS)
    if not counted:
        return ""
    name = counted.most_common(1)[0][0]
    for file in run.files:
        for finding in file.shown:
            if finding.name == name:
                return _kept(file, finding)
    return ""


def _kept(file: FileResult, finding: Finding) -> str:
    said = comment(file.path, f"copylint-disable-next-line {finding.name} -- reason")
    if said:
        return said
    words = " ".join(finding.text.split()[:6])
    return f'copylint accept {shlex.quote(exact(file.path))} {shlex.quote(safe(words))} --reason "…"'
