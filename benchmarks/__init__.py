"""How fast copylint is, measured beside other linters and beside its own older ways: `make bench`."""
