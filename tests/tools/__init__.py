"""The release in the tools of its users; runs in an environment of its own (`make test-tools`)."""
