"""HTML, in files of its own and in every other format that holds some."""
