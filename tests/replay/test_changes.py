"""An answer is given again while nothing has changed, and never after anything that it rests on has."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import environment
from tests.replay.changes import CHANGES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bool]]:
    folder = tmp_path_factory.mktemp("answers")
    settings = environment(PYTHONPATH=os.pathsep.join((str(ROOT / "src"), str(ROOT))))
    settings.pop("NO_COLOR")
    done = subprocess.run(
        [sys.executable, "-m", "tests.replay.calls", str(folder)],
        cwd=ROOT,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[bool]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(change: str, told: dict[str, list[bool]]) -> None:
    kept, same, after = told[change]
    assert kept, "the answer was not kept"
    assert same, "the same call got another answer"
    assert after == (change == "nothing")
