"""Whose copy it is: the names that a page, the files beside it or many pages give away."""
