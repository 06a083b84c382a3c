"""Module 2, Investing in people and culture: the eight questions of its exercise."""
