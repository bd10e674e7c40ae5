"""Reports before programs of others, which pip does not bring: ``make peers``."""
