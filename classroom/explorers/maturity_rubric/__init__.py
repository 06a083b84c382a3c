"""The maturity rubric: several people's views side by side, where they differ most, and again after six months."""
