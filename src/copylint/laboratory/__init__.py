"""Copylint measured on labelled copy, and the makers of our own pages; none of it ships."""
