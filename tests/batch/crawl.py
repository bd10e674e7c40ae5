"""A crawl of invented companies, as crawlers keep it: address, media type, bytes; some rows broken."""

import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

JOB = {"path": "url", "text": "html", "media_type": "content_type"}  # what a Job calls the columns
ROWS = 200

_NAMES = "Tidewater Larkspur Quillon Mossgate Brindle Fenwick Oakhurst Pellamy Saltmarsh Thornby".split()
_WHO = "carers|shop owners|dispatchers|bookkeepers|nurses|drivers|planners|teachers|bakers|fitters".split("|")
_THING = "rota|invoice|delivery|order|visit|booking|receipt|shift|quote|timesheet".split("|")
_DOES = "plan|check|send|print|share|move|close|copy|sign|price".split("|")
_LINES = (
    "We are proud to announce {name} {n}.0, our most innovative {thing} platform yet.",
    "Our team has worked with {who} since {year}, and we believe in quality.",
    "{name} offers a wide range of powerful {thing} tools for modern {who}.",
    "You {does} a {thing} in {n} minutes and see who has read it.",
    "When a {thing} changes after {n} o'clock, the {who} it concerns hear of it at once.",
    "It took {n} {who} at a firm in the north from nine hours a week down to two.",
    "Our mission is to empower {who} with world-class {thing} solutions.",
    "Send the first {thing} today; if it is late, that month costs you nothing.",
    "{name} lets you {does} every {thing} in one place, without a spreadsheet.",
    "We deliver seamless {thing} management that {who} love.",
    "“We used to {does} each {thing} by hand until {n},” says a planner of {n} {who}.",
    "Why do {who} still {does} the {thing} twice?",
)
_HEADS = (
    "The leading {thing} platform for {who}",
    "{does} your {thing} before {n}",
    "Why {name}?",
    "What {who} get",
    "Our story since {year}",
)
_PATHS = ("", "pricing", "blog/{n}-{thing}", "customers/{who}", "about", "product/{thing}.php", "p/{n}")


def page(number: int, paragraphs: int) -> tuple[str, str]:
    """An address and its HTML; the same number gives the same page."""
    dice = random.Random(number)
    name = _NAMES[number % len(_NAMES)]

    def said(line: str) -> str:
        return line.format(
            name=name,
            who=dice.choice(_WHO),
            thing=dice.choice(_THING),
            does=dice.choice(_DOES),
            n=dice.randint(2, 60),
            year=dice.randint(1990, 2024),
        )

    body = []
    for part in range(paragraphs):
        if part % 3 == 0:
            level = "h1" if part == 0 else "h2"
            body.append(f"<{level}>{said(dice.choice(_HEADS)).capitalize()}</{level}>")
        body.append(f"<p>{' '.join(said(dice.choice(_LINES)) for _ in range(4))}</p>")
    address = f"https://www.{name.lower()}.example/" + said(_PATHS[number % len(_PATHS)]).replace(" ", "-")
    html = (
        f'<!doctype html><html lang="en"><head><title>{name} | {said(_HEADS[0])}</title>'
        f"<style>main {{ margin: 0 }}</style></head><body><nav><a href='/'>{name}</a> "
        f"<a href='/pricing'>Pricing</a></nav><main>{''.join(body)}"
        "<a class='btn' href='/start'>Start free</a></main>"
        f"<footer><p>© {name} Ltd.</p></footer><script>track({number})</script></body></html>"
    )
    return f"{address}?n={number}", html


def table(rows: int = ROWS, paragraphs: int = 3) -> pa.Table:
    """So many rows; of every twenty, one is no page at all or cannot be read."""
    pages = [page(number, paragraphs) for number in range(rows)]
    address = [url for url, _ in pages]
    kind = ["text/html; charset=utf-8"] * rows
    data: list[bytes | None] = [html.encode() for _, html in pages]
    for number in range(7, rows, 20):
        match number // 20 % 5:
            case 0:
                kind[number], data[number] = "image/png", b"\x89PNG\r\n\x1a\n\0\0"
            case 1:
                data[number] = None
            case 2:
                data[number] = b"<p>Our caf\xe9</p>"
            case 3:
                data[number] = b"PK\x03\x04" + b"\0" * 60
            case _:
                address[number] = None  # type: ignore[call-overload]
    return pa.table(
        {
            "url": pa.array(address, pa.string()),
            "content_type": pa.array(kind, pa.string()),
            "html": pa.array(data, pa.binary()),
            "status": pa.array([200] * rows, pa.int16()),
        }
    )


def write(file: Path, rows: int = ROWS, paragraphs: int = 3, group: int = 50) -> None:
    """The crawl as a Parquet file in groups of rows."""
    pq.write_table(table(rows, paragraphs), file, row_group_size=group)
