"""A reading explained, and rules tried on their examples."""
