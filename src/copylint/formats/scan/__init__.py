"""Looking through text before it is read: where marks come next, where braces end, bytes and code points."""
