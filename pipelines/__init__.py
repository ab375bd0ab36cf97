"""The line from raw text to a released dataset. A document enters at the top and leaves as rows at the bottom."""
