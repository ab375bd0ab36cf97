"""Whole pages, held against what was read and found right before."""
