"""Template tags: out of the text before it is read, with their branches and the copy in their parameters."""
