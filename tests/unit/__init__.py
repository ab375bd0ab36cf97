"""Tests of one module each, as tables of examples with their origin."""
