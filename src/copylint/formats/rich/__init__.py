"""Rich text as editors and content systems keep it: paragraphs as nodes of data, in whatever file."""
