"""From sentences to plain parses; the only room that knows spaCy."""
