"""Comments to copylint in the copy, and how far each of them reaches."""
