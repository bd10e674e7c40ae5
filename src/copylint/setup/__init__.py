"""What ``copylint init`` writes: a config that explains itself, a hook, a workflow."""
