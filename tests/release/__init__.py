"""Tests of the release as written."""
