"""Slides of a module's core scenes, made from the lesson that learners read."""
