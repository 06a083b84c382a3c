"""Boxes and lists on the screen, for those who do not code. They need ipywidgets, and a live notebook."""
