"""The hook for pre-commit and prek, as a team's own file takes it and as we offer it."""

import json

from copylint.formats import READABLE
from copylint.setup.origin import Origin

HOOK = "copylint-staged"
ENTRY = "copylint check --staged --force-exclude"
# The formats that copylint reads; a file that none of its readers knows is never handed to the hook.
FILES = rf"(?i)\.({'|'.join(sorted(ending[1:] for ending in READABLE))})$"


def repository_entry(origin: Origin, dash: str = "- ") -> list[str]:
    """An entry of ``repos:`` as lines without indentation; ``dash`` is how the file opens items."""
    inner = " " * len(dash)
    if origin.repository:
        return [
            f"{dash}repo: {json.dumps(origin.repository)}",
            f"{inner}rev: {json.dumps(origin.revision)}",
            f"{inner}hooks:",
            f"{inner}{dash}id: {HOOK}",
        ]
    own = (
        ["language: system  # the copylint of whoever commits; install it first"]
        if origin.local
        else ["language: python", f'additional_dependencies: ["{origin.requirement}"]']
    )
    return [
        f"{dash}repo: local",
        f"{inner}hooks:",
        f"{inner}{dash}id: {HOOK}",
        *(
            f"{inner}{inner}{line}"
            for line in (
                "name: copylint, notes on what this commit adds",
                f"entry: {ENTRY}",
                *own,
                f"files: '{FILES}'",
                "require_serial: true",
                "verbose: true",
            )
        ),
    ]


def names_copylint(config: object) -> bool:
    """Whether a parsed ``.pre-commit-config.yaml`` has one of our hooks."""
    repos = config.get("repos") if isinstance(config, dict) else None
    for repo in repos if isinstance(repos, list) else ():
        hooks = repo.get("hooks") if isinstance(repo, dict) else None
        for hook in hooks if isinstance(hooks, list) else ():
            if isinstance(hook, dict) and hook.get("id") in ("copylint", HOOK):
                return True
    return False
