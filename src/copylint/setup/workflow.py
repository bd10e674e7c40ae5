"""The workflow for GitHub Actions: notes on what a pull request adds, on its lines and in its summary."""

from copylint.setup.origin import Origin

NAME = ".github/workflows/copylint.yml"

# Names of branches come from outside: they reach the shell in a variable, never in the text of a command.
_TEXT = """\
# Shows copylint's notes on the lines that a pull request adds or changes. It fails nothing: to let it, add
# --fail-on warning to the last command, or fail-on = "warning" to copylint.toml.
name: copylint

on:
  pull_request:

permissions:
  contents: read

jobs:
  copy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the branch it goes into is compared with, so both must be there
          persist-credentials: false

      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"

      - name: Install copylint
        run: python -m pip install --quiet "{requirement}"

      - name: Read the copy that changed
        env:
          BASE: origin/${{{{ github.base_ref }}}}
        run: |
          copylint check --new-from-merge-base "$BASE" --force-exclude \\
            --output-format github --output-format "markdown:$GITHUB_STEP_SUMMARY"
"""


def workflow_text(origin: Origin) -> str:
    """The whole workflow, as YAML."""
    return _TEXT.format(requirement=origin.requirement)
