"""The sample as its generator makes it, once for all tests of this folder."""

import sys
from pathlib import Path

import pytest

CONTOH = Path(__file__).resolve().parents[2] / "data" / "contoh"
sys.path.insert(0, str(CONTOH))  # the generator is a script with a package beside it, not a part of the program


@pytest.fixture(scope="session")
def dibuat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a freshly made sample."""
    from buat import build

    tujuan = tmp_path_factory.mktemp("contoh")
    build(tujuan)
    return tujuan
