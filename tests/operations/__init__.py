"""The line as an operator runs it: the daemon, faults, restarts."""
