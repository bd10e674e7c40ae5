"""One source in, one file result out."""

from copylint.linter.glance import Glance
from copylint.linter.lint import Linter
from copylint.linter.options import Options
from copylint.linter.unread import gate_of

__all__ = ["Glance", "Linter", "Options", "gate_of"]
