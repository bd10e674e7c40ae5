"""The report as one page for a browser: the copy as it was read, with the notes beside it."""
