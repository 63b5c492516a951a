"""The tests of one file run one after another, on one worker: each has servers and a browser of its own."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_configure(config: pytest.Config) -> None:
    """Known without xdist too, so that one file can be run by itself."""
    config.addinivalue_line("markers", "xdist_group(name): on one worker")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two of these at once would take both cores from all others."""
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("operasi"))
