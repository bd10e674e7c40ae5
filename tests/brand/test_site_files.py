"""The site's name from the files beside its copy."""

import os
from pathlib import Path

import pytest

from copylint.brand.site_files import SiteName, _beside, site_name
from copylint.files.project import _project_of

FOUND = {
    "_config.yml": ("baseurl: /\ntitle: Harrow Tindle\n", "Harrow Tindle"),
    "mkdocs.yml": ("site_name: 'Kestrel | Docs'\n", "Kestrel"),
    "hugo.toml": ('baseURL = "/"\ntitle = "Weir Lane"\n', "Weir Lane"),
    "docusaurus.config.js": ("module.exports = {\n  title: 'Quayline',\n};\n", "Quayline"),
    "package.json": ('{"name": "site", "displayName": "Numera"}', "Numera"),
    "site.webmanifest": ('{"name": "Numera for teams", "short_name": "Numera"}', "Numera"),
}
NOT_FOUND = {
    "package.json": '{"name": "front-end"}',
    "_config.yml": "title: My blog about everything I ever cooked\n",
    "hugo.toml": 'title = "Home"\n',
    "mkdocs.yml": "nav:\n  - title: Start\n",
    "site.webmanifest": "{broken",
}


@pytest.fixture(autouse=True)
def fresh() -> None:
    _beside.cache_clear()
    _project_of.cache_clear()


@pytest.mark.parametrize("file", FOUND)
def test_name_beside_the_copy(tmp_path: Path, file: str) -> None:
    text, name = FOUND[file]
    (tmp_path / ".git").mkdir()
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert site_name(tmp_path / "content" / "page.md") == SiteName(name, file)


@pytest.mark.parametrize("file", NOT_FOUND)
def test_what_could_be_common_words_is_no_name(tmp_path: Path, file: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / file).write_text(NOT_FOUND[file], encoding="utf-8")
    assert site_name(tmp_path / "page.md") is None


def test_outside_of_a_repository_the_nearest_name_counts_from_wherever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "package.json").write_text('{"displayName": "Harrow"}', encoding="utf-8")
    drafts, elsewhere = tmp_path / "drafts", tmp_path / "elsewhere"
    drafts.mkdir()
    elsewhere.mkdir()
    for folder in (elsewhere, tmp_path, drafts):
        monkeypatch.chdir(folder)
        assert site_name(drafts / "page.md") == SiteName("Harrow", "package.json")


def test_where_people_keep_their_projects_no_file_names_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copylint.files.project._grounds", lambda: (tmp_path,))
    (tmp_path / "package.json").write_text('{"displayName": "Harrow"}', encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    assert site_name(tmp_path / "page.md") is None
    assert site_name(tmp_path / "drafts" / "page.md") is None


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text('{"displayName": "Harrow"}', encoding="utf-8")
    (tmp_path / "site" / ".git").mkdir(parents=True)
    (tmp_path / "site" / "package.json").symlink_to("../secret.json")
    assert site_name(tmp_path / "site" / "page.md") is None


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "package.json")
    (tmp_path / "_config.yml").mkdir()
    (tmp_path / "mkdocs.yml").symlink_to("mkdocs.yml")
    (tmp_path / "site.webmanifest").write_text("[" * 150_000, encoding="utf-8")
    assert site_name(tmp_path / "page.md") is None


def test_the_project_is_the_limit(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: Harrow\n", encoding="utf-8")
    (tmp_path / "inner" / ".git").mkdir(parents=True)
    assert site_name(tmp_path / "inner" / "page.md") is None
