"""What a repository keeps where, and whose it is."""
