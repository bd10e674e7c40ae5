"""What git knows of the files under lint: which changed since a revision, and what they held there."""

from copylint.revisions.changes import Change, Since, changes, now
from copylint.revisions.git import Repository, open_repository
from copylint.revisions.head import head_of

__all__ = ["Change", "Repository", "Since", "changes", "head_of", "now", "open_repository"]
