"""What two sentences claim without a number: asserted and denied, answers that exclude each other."""
