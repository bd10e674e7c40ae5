"""Rich text as editors and content systems keep it: paragraphs as nodes of data, whatever file they stand in."""
