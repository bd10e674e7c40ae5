"""Scores before and now: which pages rose and fell since a revision, and what moved them."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from copylint.report.escape import exact, tame
from copylint.report.look import Look
from copylint.report.measure import cells, safe
from copylint.report.scores.bars import finished, parts_bar
from copylint.report.scores.words import place, quoted, said, signed, what_it_says
from copylint.report.wording import counted, interval
from copylint.results.difference import Comparison, Pair
from copylint.results.moved import change_of, line_moves, of_all, part_moves, why_not_compared
from copylint.results.run import Score

_PAGES, _LINES, _LISTED = 5, 2, 5  # how many pages, lines of a page, and pages without a comparison


def since(made: Comparison, look: Look) -> str:
    """The screen, as text that ends with a line end."""
    pairs = [pair for pair in made.pairs if pair.now.words or (pair.before and pair.before.words)]
    if not pairs and not made.gone:
        return tame(f"No page changed since {safe(made.run.base)}.\n")
    compared, others = of_all(pairs)
    blocks = [_opening(made, compared, look)]
    blocks += _pages("Rose", [pair for pair in compared if change_of(pair) > 0], look)
    blocks += _pages("Fell", [pair for pair in compared if change_of(pair) < 0], look)
    same = [f"  {exact(pair.now.path)}" for pair in compared if not change_of(pair)]
    blocks.append([look.strong("As before"), *same] if look.everything and same else [])
    blocks.append(_not_compared(made, others, look))
    if not look.quiet:
        blocks.append([look.faint(line) for line in said(look.width, what_it_says())])
    lines = [line for block in blocks if block for line in (*block, "")]
    return tame(finished(lines[:-1], look.blocks))


def _opening(made: Comparison, compared: Sequence[Pair], look: Look) -> list[str]:
    changes = [change_of(pair) for pair in compared]
    rose, fell = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    base = safe(made.run.base)
    if not changes:
        return [f"Compared with {base}: no page that changed has a score on both sides."]
    text = f"Compared with {base}: {rose:,} rose, {fell:,} fell, {len(changes) - rose - fell:,} as before."
    moved = [change for change in changes if change]
    if len(moved) > 2:
        text += f" The median change of those that moved: {signed(round(median(moved)))}."
    legend = "Bars" if look.blocks else "Digits (tens of 100)"
    lines = said(look.width, text)
    if moved and not look.quiet:
        legend += ": actor, outcome, evidence, language, answers, before and now."
        lines += [look.faint(line) for line in said(look.width, legend)]
    return lines


def _pages(title: str, pairs: Sequence[Pair], look: Look) -> list[list[str]]:
    shown = pairs if look.everything else pairs[:_PAGES]
    blocks = [_page(pair, look) for pair in shown]
    if not blocks:
        return []
    blocks[0] = [look.strong(title), *blocks[0]]
    if len(pairs) > len(shown):
        blocks.append([f"and {counted(len(pairs) - len(shown), 'more page')}: --all"])
    return blocks


def _page(pair: Pair, look: Look) -> list[str]:
    before, now = pair.before.score if pair.before else None, pair.now.score
    assert before is not None
    assert now is not None
    path = exact(pair.now.path)
    right = f"{before.value} → {now.value}{interval(now)}   {signed(change_of(pair)):>3}"
    gap = look.width - cells(path) - cells(right)
    strong = look.strong(path)
    head = [strong + " " * gap + right] if gap >= 2 else [strong, " " * (look.width - cells(right)) + right]
    bars = f"{parts_bar(before, look.blocks)} → {parts_bar(now, look.blocks)}"
    lines = [f"  {bars}  {pair.now.kind.value:<10}  {_level(before, now)}"]
    moves = [
        f"{move.name.value} {_value(move.before)} → {_value(move.now)}"
        for move in part_moves(before, now)
        if move.before != move.now
    ]
    lines += [f"  {line}" for line in said(look.width - 2, ", ".join(moves))]
    lines += [f"  was {exact(pair.old_path)}"] if pair.old_path else []
    moved = line_moves(before, now)
    for line in moved if look.everything else moved[:_LINES]:
        where = place(pair.now.path, line.line) if line.line else ""
        state = line.state if line.state != "changed" else "counts otherwise"
        lead = f"  {signed(line.points, 1):>6}  {f'{where}, {state}' if where else state}: "
        lines.append(lead + quoted(line.text, look.width - cells(lead)))
    return [*head, *lines]


def _value(value: int | None) -> str:
    return "not judged" if value is None else str(value)


def _level(before: Score, now: Score) -> str:
    levels = [score.maturity.value if score.maturity else "" for score in (before, now)]
    return levels[0] if levels[0] == levels[1] else " → ".join(filter(None, levels))


def _not_compared(made: Comparison, others: Sequence[Pair], look: Look) -> list[str]:
    rows = [(exact(pair.now.path), safe(why_not_compared(pair)), pair.now.score) for pair in others]
    lines = [
        f"  {path}   {why}"
        + (f", {score.value}{interval(score)}" if why == "new" and score and score.value else "")
        for path, why, score in rows
    ]
    lines += [f"  {exact(path)}   gone" for path in made.gone]
    if not lines:
        return []
    if not look.everything and len(lines) > _LISTED:
        why = Counter(why.partition(" from ")[0] for _, why, _ in rows)
        why.update(gone=len(made.gone)) if made.gone else None
        counts = ", ".join(f"{number:,} {name}" for name, number in why.most_common())
        return said(look.width, f"Not compared: {counts} (--all lists them).")
    return [look.strong("Not compared"), *lines]
