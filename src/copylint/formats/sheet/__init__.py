"""Where every reader writes: runs of inline text, and the blocks of one document."""
