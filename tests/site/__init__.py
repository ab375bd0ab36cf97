"""The site in a browser; runs in an environment of its own (`make test-site`)."""
