"""The benchmarks work and count rightly; how fast anything is, no test says."""
