"""``copylint score`` in a repository: before and now, and a history with its commits."""

import json
from pathlib import Path

import pytest

from tests.comparison.story import copylint
from tests.revisions.git_folder import GitFolder

OURS = "# Our bakery\n\n" + "".join(f"We bake bread number {n} for every shop.\n\n" for n in range(20))
YOURS = "# Your bakery\n\n" + "".join(f"You save hour {n} on every order of bread.\n\n" for n in range(20))


@pytest.fixture
def site(git_folder: GitFolder) -> GitFolder:
    """Pages of which each went another way since the tag v1; one became a page of another kind."""
    git_folder.commit(better=OURS, worse=YOURS, kept=OURS, kind="---\ntype: product\n---\n\n" + OURS)
    git_folder.git("tag", "v1")
    git_folder.write("better.md", YOURS)
    git_folder.write("worse.md", OURS)
    git_folder.write("kind.md", "---\ntype: pricing\n---\n\n" + YOURS)
    git_folder.write("new.md", OURS)
    return git_folder


@pytest.mark.usefixtures("site")
def test_before_and_now() -> None:
    answer = copylint("score", "--since", "v1")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Compared with v1: 1 rose, 1 fell, 0 as before.\n")
    rose, fell = answer.out.split("\nFell\n")
    assert "\nbetter.md " in rose.split("\nRose")[1]
    assert fell.startswith("worse.md ")
    assert "  kind.md   kind changed from product to pricing\n" in fell
    assert "  new.md   new" in fell
    assert "kept.md" not in answer.out
    pages = json.loads(copylint("score", "--since", "v1", "--output-format", "json").out)["pages"]
    by_path = {page["path"]: page for page in pages}
    assert by_path["better.md"]["change"] > 0 > by_path["worse.md"]["change"]
    assert by_path["kind.md"]["change"] is None
    assert by_path["kind.md"]["before"]["value"] < by_path["kind.md"]["now"]["value"]
    assert by_path["better.md"]["parts"][0]["part"] == "actor"
    rows = copylint("score", "--since", "v1", "--output-format", "csv", "better.md").out.splitlines()
    assert len(rows) == 2


def test_nothing_changed_and_a_base_that_is_none(git_folder: GitFolder) -> None:
    git_folder.commit(page=OURS)
    assert copylint("score", "--since", "HEAD").out == "No page changed since HEAD.\n"
    answer = copylint("score", "--since", "nope")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith('copylint: no revision called "nope"; ')
    assert copylint("score", "--since", "-x").err.startswith(
        'copylint: copylint score --since: "-x" is no name'
    )


def test_since_the_branch_left(git_folder: GitFolder) -> None:
    git_folder.commit(page=OURS)
    git_folder.git("switch", "-q", "-c", "edit")
    git_folder.commit(page=YOURS)
    git_folder.git("switch", "-q", "main")
    git_folder.commit(other=OURS)
    git_folder.git("switch", "-q", "edit")
    assert "other.md" in copylint("score", "--since", "main").out
    assert "other.md" not in copylint("score", "--since", "main", "--merge-base").out


def test_a_spring_with_a_history(git_folder: GitFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = git_folder.commit(page=OURS, other=OURS)
    assert copylint("score", "--history", "scores.jsonl", "-q").code == 0
    git_folder.write("page.md", YOURS)
    monkeypatch.chdir(git_folder.root)
    answer = copylint("score", ".", "--history", "scores.jsonl")
    assert (
        answer.err
        == "copylint: scores.jsonl: 2 pages noted; to look back: copylint score --trend scores.jsonl\n"
    )
    lines = [json.loads(line) for line in Path("scores.jsonl").read_text().splitlines()]
    assert [(line["revision"], line["changed"]) for line in lines] == [(first, False), (first, True)]
    assert [sorted(line["pages"]) for line in lines] == [["other.md", "page.md"]] * 2
    screen = copylint("score", "--trend", "scores.jsonl").out
    assert "Of 2 pages in both, 1 rose, 0 fell, 1 as before." in screen
    value = json.loads(copylint("score", "--trend", "scores.jsonl", "--output-format", "json").out)
    assert {page["path"]: page["change"] > 0 for page in value["pages"]} == {
        "page.md": True,
        "other.md": False,
    }


def test_a_history_of_another_copylint(git_folder: GitFolder) -> None:
    git_folder.commit(page=OURS)
    copylint("score", "--history", "scores.jsonl")
    file = Path("scores.jsonl")
    line = json.loads(file.read_text())
    file.write_text(json.dumps(line | {"digest": "000000000000", "date": "2020-01-01T00:00:00Z"}) + "\n")
    copylint("score", "--history", "scores.jsonl")
    screen = copylint("score", "--trend", "scores.jsonl").out
    assert "1 run not comparable: made with a copylint that reads otherwise." in screen
    assert f"copylint score --since {line['revision'][:10]}" in " ".join(screen.split())


def test_a_report_in_the_folder_is_not_read_as_a_page(git_folder: GitFolder) -> None:
    git_folder.write("content/page.md", OURS)
    (git_folder.root / "content/views.csv").write_text("/page,5\n")
    call = ("score", "content", "-o", "content/scores.csv", "--weights", "content/views.csv")
    for _ in range(2):
        answer = copylint(*call)
        assert (answer.code, answer.err) == (
            0,
            "copylint: content/views.csv: 1 of 1 row belongs to 1 page\n",
        )
        rows = Path("content/scores.csv").read_text().splitlines()
        assert [row.split(",")[1] for row in rows] == ["path", "content/page.md"]
