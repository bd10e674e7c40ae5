"""How fast HTML is read: megabytes of source a second, and the ratio to the standard library's parser.

Run ``python benchmarks/html_speed.py [FILE …]``; without files it reads a page of its own making.
"""

import sys
import time
from html.parser import HTMLParser
from pathlib import Path

from copylint.formats.html.blocks import HtmlBlocks
from copylint.formats.html.tokens import tokens
from copylint.formats.sheet.sheet import Sheet
from copylint.text import Place, View

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


def seconds(work: object, text: str) -> float:
    """The best of three runs."""
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        work(text)  # type: ignore[operator]
        best = min(best, time.perf_counter() - began)
    return best


def read(text: str) -> None:
    """Tokens and blocks."""
    sheet = Sheet()
    HtmlBlocks(sheet).read(View.whole(text), Place())
    sheet.blocks()


def standard(text: str) -> None:
    """The standard library's parser."""
    parser = Text()
    parser.feed(text)
    parser.close()


def main() -> None:
    """Print one line a measurement."""
    files = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    body = "".join(files) or "".join(SECTION.format(n=n) for n in range(1000))
    size = len(body.encode()) / 1e6
    base = seconds(standard, body)
    for name, work in (("html.parser", standard), ("tokens", tokens), ("tokens and blocks", read)):
        spent = seconds(work, body)
        print(f"{name:18} {size / spent:6.1f} MB/s   {base / spent:4.1f} × html.parser")


if __name__ == "__main__":
    main()
