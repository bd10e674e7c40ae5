"""What Chromium makes of the HTML report: on a desk, on a phone, in the dark, on paper."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from copylint.report import REPORTERS, Look
from tests.report.pages import PAGES, hostile

pytestmark = pytest.mark.browser
HERE = Path(__file__).parent
LOOKS = ("desk", "phone", "dark", "paper")
HOSTILE = (
    "</style><script>window.owned=1</script>",
    "\"'><img src=x onerror=window.owned=1>",
    "<svg onload=window.owned=1><a href=javascript:window.owned=1>x</a>",
    "{{ 7 * 7 }}{% raw %}&lt;script&gt;--><!--]]>\x00\u2028\u202e\ud800",
    "<base href=https://example.org/><link rel=stylesheet href=//example.org/x.css>",
    "<meta http-equiv=refresh content=0;url=https://example.org>@import url(//example.org/y);",
)
SHOWN = (*PAGES, *(f"hostile{n}" for n in range(len(HOSTILE))))
# What a report is made of. Nothing of it loads or runs anything.
TAGS = set(
    "html head meta title style body a header main nav footer section article h1 h2 h3 h4 h5 p ul ol li div"
    " span strong q blockquote mark details summary figure figcaption svg rect line table thead tbody"
    " tr th td".split()
)


def browser() -> str:
    """The Chromium to use: the one in COPYLINT_TEST_BROWSER, or else the first on the path."""
    named = os.environ.get("COPYLINT_TEST_BROWSER")
    found = named or next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
    )
    assert found, "no Chromium found; install it, or name it in COPYLINT_TEST_BROWSER"
    return found


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Any]]:
    """What happened on each page in each look."""
    folder = tmp_path_factory.mktemp("pages")
    runs = PAGES | {f"hostile{n}": (hostile(words), Look()) for n, words in enumerate(HOSTILE)}
    for name, (run, look) in runs.items():
        report = REPORTERS["html"].report(run, look)
        (folder / f"{name}.html").write_text(report, encoding="utf-8", newline="")
    pages = [f"{name}.html" for name in runs]
    done = subprocess.run(
        ["node", HERE / "drive.mjs", browser(), folder, *pages], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    if kept := os.environ.get("COPYLINT_TEST_SHOTS"):
        shutil.copytree(folder, kept, dirs_exist_ok=True)
    seen: Mapping[str, Mapping[str, Any]] = json.loads(done.stdout)
    return {name.removesuffix(".html"): looks for name, looks in seen.items()}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SHOWN)
def test_axe_finds_nothing_to_mend(name: str, look: str, told: Mapping[str, Any]) -> None:
    assert told[name][look]["violations"] == []
    assert told[name][look]["passes"] > 20  # it has looked


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SHOWN)
def test_nothing_is_fetched_and_nothing_runs(name: str, look: str, told: Mapping[str, Any]) -> None:
    seen = told[name][look]
    assert seen["requests"] == seen["dialogs"] == seen["handlers"] == []
    assert seen["said"] == []  # the policy of the page had nothing to forbid
    assert not seen["owned"]
    assert set(seen["tags"]) <= TAGS
    assert seen["styled"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SHOWN)
def test_no_page_is_wider_than_its_window(name: str, look: str, told: Mapping[str, Any]) -> None:
    assert told[name][look]["width"] <= told[name][look]["view"]


@pytest.mark.parametrize("name", SHOWN)
def test_it_prints(name: str, told: Mapping[str, Any]) -> None:
    assert told[name]["paper"]["paper"] == "%PDF-"


def test_a_keyboard_reaches_everything_and_shows_where_it_is(told: Mapping[str, Any]) -> None:
    stops = told["one"]["desk"]["stops"]
    assert stops[0]["text"] == "Skip to the report"
    assert len({stop["text"] for stop in stops}) > 5
    assert all(stop["seen"] and stop["ring"] for stop in stops)


def test_the_browser_can_complain(tmp_path: Path) -> None:
    """The checks above see what they look for."""
    bad = (
        "<!DOCTYPE html><html><body><img src='https://example.invalid/x.png'><h1>A</h1><h3>B</h3>"
        "<p style='width:2000px;color:#eee'>pale words</p>"
        "<script>window.owned = 1; alert(1)</script></body></html>"
    )
    (tmp_path / "bad.html").write_text(bad, encoding="utf-8")
    done = subprocess.run(
        ["node", HERE / "drive.mjs", browser(), tmp_path, "bad.html"],
        capture_output=True,
        text=True,
        check=True,
    )
    looks = json.loads(done.stdout)["bad.html"]
    seen = looks["phone"]
    assert seen["requests"]
    assert seen["dialogs"]
    assert seen["owned"]
    assert seen["handlers"]
    assert seen["width"] > seen["view"]
    complaints = {each.split(":")[0] for each in looks["desk"]["violations"]}
    assert {"image-alt", "color-contrast", "heading-order"} <= complaints
