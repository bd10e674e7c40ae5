"""The same files, kinds, names and notes from whatever folder copylint is called."""

import os
from pathlib import Path

import pytest

from copylint.discover import discover
from copylint.results import Run
from copylint.runner import Options, run_files

FILES = {
    "package.json": '{"displayName": "Harrow Tindle"}',
    "content/blog/news.md": "Harrow Tindle offers innovative solutions.\n\nWe offer our platform to all.\n",
    "content/press/x.md": "Harrow Tindle is proud to announce our platform.\n",
    "content/home.yaml": "title: We offer innovative solutions to all.\n",
    "content/node_modules/y.md": "We offer it.\n",
    "settings/home.yaml": "title: We offer it.\n",
    "landing.md": "Harrow Tindle lets you pay. We offer our platform.\n",
    "content/.gitignore": "old.md\n",
    "content/old.md": "We offer it.\n",
    "copylint.toml": 'exclude = ["legal/"]\n[kinds]\n"content/press/**" = "about"\n',
    "content/legal/z.md": "We offer it.\n",
}


def seen(run: Run, root: Path, here: Path) -> object:
    """What a run found, with each path as seen from the root."""

    def whole(path: str) -> str:
        return os.path.relpath(os.path.normpath(here / path), root)

    return (
        sorted(
            (
                whole(file.path),
                file.kind,
                file.kind_why,
                file.score and file.score.value,
                [(f.name, f.start, f.text) for f in file.findings],
            )
            for file in run.files
        ),
        run.guessed,
        run.named,
        run.problems,
    )


def linted(path: str) -> Run:
    found = discover([path])
    assert not found.problems
    return run_files(found.files, Options())


@pytest.mark.parametrize("repository", [True, False])
def test_from_five_folders(repository: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = (tmp_path / "site").resolve()
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "docs").mkdir()
    (root / "linked").symlink_to("content")
    if repository:
        (root / ".git").mkdir()
    calls = {
        (".", "content"),
        ("content", "."),
        ("content/blog", ".."),
        ("docs", "../content"),
        ("..", str(root / "content")),
        (".", "linked"),
    }
    results = []
    for folder, path in sorted(calls):
        here = root / folder
        monkeypatch.chdir(here)
        result = seen(linted(path), root, here.resolve())
        results.append(str(result).replace("'linked/", "'content/"))
    assert len(set(results)) == 1, "\n".join(results)
    assert "home.yaml" in results[0]
    assert "blog" in results[0]
    assert "Harrow Tindle" in results[0]
    assert "old.md" not in results[0]
