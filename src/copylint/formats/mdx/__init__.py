"""MDX: Markdown with components."""
