"""Plain text, and the light markup that is read line by line: reStructuredText and AsciiDoc."""
