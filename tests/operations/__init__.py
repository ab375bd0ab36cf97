"""Tests of what an operator meets: kills, locks, full disks, damaged inputs, a year of runs. `make test-operations`."""
