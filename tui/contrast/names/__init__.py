"""Names of two sentences in one role: who, where, in what office, whose word it is."""
