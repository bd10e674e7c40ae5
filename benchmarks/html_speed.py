"""How fast HTML is read: megabytes of source a second, and the ratio to the standard library's parser.

Run ``python benchmarks/html_speed.py [FILE …]``; without files it makes two pages: one that is nearly all
copy, and one as sites publish them.
"""

import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from published import page

from copylint.formats import read
from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.html.tokens import tokens
from copylint.formats.sheet.sheet import Sheet
from copylint.text import Place, View
from copylint.text.source import Source

RUNS = 5  # of which the best counts
SECTION = """
<section class="section section--light" id="part-{n}">
  <div class="container mx-auto px-4"><div class="row align-items-center">
    <div class="col-12 col-md-6"><h2 class="heading heading--large">Close the books by day {n}</h2>
      <p class="lead text-muted">Every receipt is filed &amp; matched before you <em>ask</em> for it, so you
        can tell the <a href="/board?x={n}&amp;y=1" class="link">board</a> where the money went.</p>
      <ul class="list list--checks"><li>Bank feeds from {n} banks</li><li>A trail for every change</li>
        <li><strong>No</strong> spreadsheets by mail</li></ul>
      <a class="btn btn-primary btn-lg" href="/start" data-track="start-{n}">Start free</a>
    </div>
    <div class="col-12 col-md-6"><img src="/img/{n}.png" alt="A desk with {n} receipts" loading="lazy"></div>
  </div></div>
  <!-- part {n} -->
  <script>window.parts = (window.parts || 0) + 1; track("part-{n}");</script>
</section>
"""


class Text(HTMLParser):
    """Keeps the text, as the least that any reader does."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.found.append(data)


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Seconds of the processor that the work takes for all texts, at best."""
    best = float("inf")
    for _ in range(RUNS):
        began = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - began)
    return best


def blocks(text: str) -> None:
    """Tokens and blocks."""
    sheet = Sheet()
    HtmlBlocks(sheet).read(View.whole(text), Place())
    sheet.blocks()


def whole(text: str) -> None:
    """All that is done with a file: its template tags, its comments to copylint, its blocks, the passes."""
    read(Source("page.html", text, ""))


def standard(text: str) -> None:
    """The standard library's parser."""
    parser = Text()
    parser.feed(text)
    parser.close()


WORKS = (
    ("html.parser", standard),
    ("tokens", tokens),
    ("tokens and blocks", blocks),
    ("the whole file", whole),
)


def main() -> None:
    """Print one line a measurement, for each kind of page."""
    files = [Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[1:]]
    dense = "".join(SECTION.format(n=n) for n in range(300))
    kinds = {"the files": files} if files else {"nearly all copy": [dense], "as sites publish them": [page()]}
    for kind, texts in kinds.items():
        size = sum(len(text.encode()) for text in texts) / 1e6
        base = seconds(standard, texts)
        print(f"{kind} ({size:.2f} MB)")
        for name, work in WORKS:
            spent = seconds(work, texts)
            print(f"  {name:18} {size / spent:6.1f} MB/s   {base / spent:4.2f} × html.parser")


if __name__ == "__main__":
    main()
