"""The words of two sentences: which stand for which, what changed, what only one source has."""
