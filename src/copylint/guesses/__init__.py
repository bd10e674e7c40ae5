"""What a repository and its copy say of themselves: whose they are, and what is kept where."""
