"""What an operator meets: kills, locks, full disks, damaged inputs, a year of runs, the daemon. `make test-operations`."""
