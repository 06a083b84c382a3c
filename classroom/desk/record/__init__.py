"""What is kept of a learner's work: one file, changed by one at a time, never half written."""
