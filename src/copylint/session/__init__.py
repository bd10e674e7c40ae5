"""Texts that are being written: read once, and after an edit only what the edit changed."""

from copylint.session.resident import ResidentLinter
from copylint.session.session import OpenText, Session

__all__ = ["OpenText", "ResidentLinter", "Session"]
