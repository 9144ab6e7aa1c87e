"""Who says what: quotations, their speakers, and the same quotation in several sources."""
