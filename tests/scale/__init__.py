"""Benchmarks: what things cost, as ratios within one run. Not tests; `make bench` runs them."""
