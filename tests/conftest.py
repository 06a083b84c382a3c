"""Tests that try many inputs try the same ones everywhere: a red run can be made again. The long files begin."""

from hypothesis import settings

settings.register_profile("same-everywhere", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same-everywhere")

LONG = (
    "test_site_gates", "test_measured", "test_gates", "test_notebooks", "test_mutants", "test_cold_start",
    "_in_jupyterlab", "_from_a_server", "_from_a_folder", "_on_paper", "_own_site", "_page_version", "_slides",
)  # fmt: skip


def pytest_collection_modifyitems(items):
    """Begin with the long files: one that began last would keep one process busy while the other is idle."""
    items.sort(key=lambda item: not item.path.stem.endswith(LONG))
