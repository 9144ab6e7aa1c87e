"""Numbers, ranks and dates of two sentences: which are values of one thing, and whether they agree."""
