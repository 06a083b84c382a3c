"""The launcher: makes the environment, starts the course, tests it, and reports on it.

Standard library only, because it runs before anything is installed.
"""
