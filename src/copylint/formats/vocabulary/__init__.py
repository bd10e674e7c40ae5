"""The names that pages are made of: what tags, classes, keys and props say about the copy in them."""
