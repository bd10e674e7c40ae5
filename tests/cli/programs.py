"""Running copylint as a program of its own, where only a real process shows what happens."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[2] / "src"
PROGRAM = "import sys\nfrom copylint.cli import main\nsys.exit(main())\n"


def script(folder: Path) -> Path:
    """The program as pip installs it: a script in a folder of its own."""
    file = folder / "copylint"
    file.write_text(f"#!{sys.executable}\n{PROGRAM}")
    file.chmod(0o755)
    return file


def environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("COPYLINT_MODEL", "CI")}
    return kept | {"PYTHONPATH": str(SOURCE), "NO_COLOR": "1"} | settings


def copylint(*words: str, **settings: Any) -> subprocess.CompletedProcess[str]:
    """Run it and take what it prints, unless ``settings`` lead that elsewhere."""
    ways: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run(
        [sys.executable, "-P", "-c", PROGRAM, *words],
        env=environment(),
        text=True,
        check=False,
        timeout=60,
        **(ways | settings),
    )
