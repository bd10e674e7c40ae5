"""Tables of weights as spreadsheets and statistics write them, and which page a row speaks of."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.results.routes import Routes
from copylint.results.weights import Row, WeightsError, matched, read_rows


def rows(tmp_path: Path, text: str | bytes) -> list[tuple[str, float]]:
    file = tmp_path / "views.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [(row.page, row.number) for row in read_rows(file, "views.csv")]


@pytest.mark.parametrize(
    "text",
    [
        "a.md,1200\nb.md,3\n",
        "path,number\na.md,1200\nb.md,3",
        "Page;Views\r\na.md;1200\r\n\r\nb.md;3\r\n",
        "\ufeffPage path\tViews\na.md\t1200\nb.md\t3\n",
        '"a.md","1200"\n"b.md", 3 \n',
        "page,views,,\na.md,1200,,\nb.md,3,,\n",
        "a.md;1200\nb.md;3\n".encode("utf-16"),
    ],
)
def test_as_spreadsheets_write_them(text: str | bytes, tmp_path: Path) -> None:
    assert rows(tmp_path, text) == [("a.md", 1200.0), ("b.md", 3.0)]


def test_a_path_may_hold_a_comma_and_a_number_a_point(tmp_path: Path) -> None:
    assert rows(tmp_path, '"a, b.md",0.125\n=x,1e0\n'.replace("=x,1e0\n", "c.md,12.5\n")) == [
        ("a, b.md", 0.125),
        ("c.md", 12.5),
    ]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("a.md,3\nb.md,1,234\n", 2, "such as 1234"),
        ("a.md;1.234\n", 1, "such as 1234"),
        ("a.md;1 234 567\n", 1, "such as 1234567"),
        ("a.md;1\u202f234\n", 1, "such as 1234"),
        ("a.md;1'234\n", 1, "such as 1234"),
        ("a.md;1,5\n", 1, "write 1.5"),
        ("a.md,3\nb.md,many\n", 2, '"many" is not a number'),
        ("a.md,3\nb.md,-3\n", 2, '"-3" is not a number'),
        ("a.md,3\nb.md,1e5\n", 2, '"1e5" is not a number'),
        ("a.md,3\nb.md,nan\n", 2, '"nan" is not a number'),
        ("a.md,3\nb.md,٣\n", 2, "is not a number"),
        ("a.md," + "9" * 400 + "\n", 1, "is too large"),
        ("path,views,users\na.md,3,4\n", 1, "has 3 columns"),
        ("a.md\n", 1, "has 1 column;"),
        ("a.md,3\n,4\n", 2, "has no path"),
        ('a.md,3\n"b.md,4\n', 2, "no table of two columns"),
    ],
)
def test_what_is_refused_and_where(text: str, line: int, hint: str, tmp_path: Path) -> None:
    with pytest.raises(WeightsError) as error:
        rows(tmp_path, text)
    assert str(error.value).startswith(f"views.csv:{line}: ")
    assert hint in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"", "holds no row"),
        (b"path,views\n", "holds no row"),
        (b"PK\x03\x04rest", "is a spreadsheet"),
        (b"caf\xe9.md,3\n", "is not UTF-8"),
        (b"a\0,3\n", "is no text"),
    ],
)
def test_what_is_no_table(data: bytes, hint: str, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=hint):
        rows(tmp_path, data)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r'no file called "v\.csv"'):
        read_rows(tmp_path / "v.csv", "v.csv")
    with pytest.raises(WeightsError, match="is no file"):
        read_rows(tmp_path, "v.csv")


PAGES = (
    "content/index.md",
    "content/pricing/index.md",
    "content/help/pricing.md",
    "content/about us.md",
    "content/blog/2024-03-01-spring-rotas.md",
    "app/(marketing)/contact/page.tsx",
    "src/pages/two.md",
    "src/pages/two/index.html",
    "themes/acme-2.0.en.md",
    "emails/home.md",
    "emails/page.md",
)


@pytest.mark.parametrize(
    ("address", "pages"),
    [
        ("/pricing/", ["content/pricing/index.md"]),
        ("/Pricing", ["content/pricing/index.md"]),
        ("pricing.html", ["content/pricing/index.md"]),
        ("https://example.com/pricing/index.html?utm_source=x#top", ["content/pricing/index.md"]),
        ("/help/pricing", ["content/help/pricing.md"]),
        ("/about%20us/", ["content/about us.md"]),
        ("/blog/spring-rotas/", ["content/blog/2024-03-01-spring-rotas.md"]),
        ("/contact", ["app/(marketing)/contact/page.tsx"]),
        ("/two", ["src/pages/two.md", "src/pages/two/index.html"]),
        ("/acme-2.0", ["themes/acme-2.0.en.md"]),
        ("/page", ["emails/page.md"]),
        ("/en/pricing", []),
        ("/ricing", []),
        ("https://[broken", []),
    ],
)
def test_which_page_an_address_means(address: str, pages: list[str]) -> None:
    assert list(Routes(PAGES).to(address)) == pages


def test_the_first_page_of_a_site() -> None:
    assert Routes(PAGES[:3]).to("/") == ("content/index.md",)
    assert Routes(PAGES[1:3]).to("https://example.com") == ("content/pricing/index.md",)
    assert Routes(("a/b.md",)).to("/") == ()


@given(st.text(), st.lists(st.text(st.characters(exclude_characters="\0"), min_size=1), max_size=4))
def test_any_address_and_any_path(address: str, paths: list[str]) -> None:
    assert set(Routes(paths).to(address)) <= set(paths)


def test_rows_and_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = [
        Row(1, "content/pricing/index.md", 5),  # from this folder on
        Row(2, "help/pricing.md", 7),  # from the table's folder on
        Row(3, "/pricing/", 10),
        Row(4, "/pricing/?page=2", 1),
        Row(5, "/two", 9),
        Row(6, "/careers/", 2),
        Row(7, str(tmp_path / "emails/home.md"), 3),
    ]
    found = matched(told, PAGES, tmp_path / "content")
    assert found.by_path == {
        "content/pricing/index.md": 16.0,
        "content/help/pricing.md": 7.0,
        "emails/home.md": 3.0,
    }
    assert (found.rows, found.unknown, found.several) == (7, ("/careers/",), ("/two",))
