"""What ``copylint score`` prints: pages ranked, one page explained, before and after, the trend."""
