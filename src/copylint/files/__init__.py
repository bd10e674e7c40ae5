"""Files of this computer: what they are called, whose project they belong to, and how they are written."""
