"""What people use today, on the same annotated texts; `make bench-peers` runs it in an environment of its own."""
