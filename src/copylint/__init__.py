"""A linter for customer focus."""

__version__ = "0.1.0"
