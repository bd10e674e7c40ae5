"""Where marks come next in a text, so that no stretch is searched twice for what does not come."""

import re


class Ends:
    """Looks for marks in one text, from places that as a rule only move on.

    A search whose answer is known from an earlier one costs nothing, so that a thousand openers whose
    end is far away, or never comes, cost one search and not a thousand.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, tuple[int, int]] = {}  # mark → where the search began, what it found
        self._patterns: dict[re.Pattern[str], tuple[int, re.Match[str] | None]] = {}

    def find(self, mark: str, start: int, stop: int | None = None) -> int:
        """``text.find(mark, start, stop)``."""
        since, found = self._known.get(mark, (start + 1, 0))
        if not (since <= start and (start <= found or found < 0)):
            found = self.text.find(mark, start)
            self._known[mark] = (start, found)
        return found if stop is None or found + len(mark) <= stop else -1

    def search(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """``pattern.search(text, start)``, for patterns that look at nothing before their match."""
        since, found = self._patterns.get(pattern, (start + 1, None))
        if since <= start and (found is None or start <= found.start()):
            return found
        found = pattern.search(self.text, start)
        self._patterns[pattern] = (start, found)
        return found
