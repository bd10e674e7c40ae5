"""The config's names first; what the page gives away only where the config names nobody."""

from pathlib import Path

from copylint.brand.repository import NOTHING_BESIDE, RepositorySigns, signs_beside
from copylint.brand.site_files import _beside
from copylint.brand.whose import whose
from copylint.config import Config, for_file
from copylint.facts import Names
from copylint.formats import read
from copylint.terms import DocumentKind
from copylint.text import Source

PAGE = read(Source.of("At Camber, we bake until noon.\n", "page.md"))


def of(config: Config, beside: RepositorySigns = NOTHING_BESIDE) -> Names:
    return whose(PAGE, DocumentKind.WEB, config, beside)


def config(folder: Path, text: str) -> Config:
    (folder / ".git").mkdir()
    (folder / "copylint.toml").write_text(text, encoding="utf-8")
    return for_file(folder / "page.md")


def test_a_page_names_itself_where_nobody_does() -> None:
    assert of(Config()).company == ("Camber",)


def test_set_names_are_taken_as_they_are() -> None:
    given = Names(company=("Quayline",))
    assert of(Config(brand=given)) == given
    products = Names(products=("Quay Pay",))
    assert of(Config(brand=products)) == products


def test_names_may_be_asked_for_none(tmp_path: Path) -> None:
    assert of(config(tmp_path, "[brand]\nnames = []\n")) == Names()


def test_what_the_config_calls_readers_stays(tmp_path: Path) -> None:
    found = of(config(tmp_path, '[brand]\nreader = ["shop owners"]\ntheir-customers = ["shoppers"]\n'))
    assert (found.company, found.reader, found.theirs) == (("Camber",), ("shop owners",), ("shoppers",))


def test_files_beside_the_copy_come_before_the_copy(tmp_path: Path) -> None:
    _beside.cache_clear()
    site = tmp_path / "quayline-website"
    (site / ".git").mkdir(parents=True)
    (site / "mkdocs.yml").write_text("site_name: Harrow\n", encoding="utf-8")
    beside = signs_beside(site / "docs" / "page.md")
    assert [sign.name for sign in beside.known] == ["Harrow"]
    assert [sign.name for sign in beside.labels] == ["quayline"]
    assert of(Config(), beside).company == ("Harrow",)


def test_outside_of_a_repository_a_folder_is_called_after_nobody(tmp_path: Path) -> None:
    assert signs_beside(tmp_path / "camber" / "page.md").labels == ()
