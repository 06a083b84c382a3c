"""A folder of learners' files as one page for their trainer: who is where, and what blocks people."""
