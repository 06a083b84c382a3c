"""Tests that try many inputs try the same ones everywhere: a red run can be made again."""

from hypothesis import settings

settings.register_profile("same-everywhere", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same-everywhere")
