"""What a repository says of itself beside its copy."""

from pathlib import Path

from copylint.brand.clue import Clue
from copylint.brand.repository import repository_signs


def test_settings_readme_and_address(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Camber docs\nsite_url: https://www.camberpay.example/\n")
    (tmp_path / "README.md").write_text("# Camber website\n\nHow to build it.\n")
    (tmp_path / "CNAME").write_text("www.camber.example\n")
    (tmp_path / "package.json").write_text('{"name": "@camber/marketing-site"}')
    found = repository_signs(tmp_path)
    assert [(sign.name, sign.clue, sign.where) for sign in found.known] == [
        ("Camber", Clue.SETTINGS, "mkdocs.yml"),
        ("Camber", Clue.README, "README.md"),
    ]
    assert {(sign.name, sign.clue) for sign in found.labels if sign.where != "folder"} >= {
        ("camber", Clue.DOMAIN),
        ("camberpay", Clue.DOMAIN),
    }


def test_folders_lose_the_words_that_sites_add(tmp_path: Path) -> None:
    for name in ("camber-website", "camber.io", "www.camber.com", "camber-marketing-site"):
        folder = tmp_path / name
        folder.mkdir()
        assert [sign.name for sign in repository_signs(folder).labels] == ["camber"], name


def test_broken_settings_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "package.json").write_text("{" + '"a":[' * 5000)
    (tmp_path / "README.md").mkdir()
    (tmp_path / "CNAME").write_bytes(b"\xff\xfe\x00")
    assert repository_signs(tmp_path).known == ()
