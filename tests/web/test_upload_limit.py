"""How much one account may upload in an hour: the file that is too much is refused before it is read."""

from collections.abc import Callable

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from satudata_budget.web.server.uploads import BATAS, JAM, MB, UploadMeter
from tests.web.pintu import Dalam

UNGGAH = "/_stcore/upload_file/sesi/berkas"


def sent(size: int | None) -> Request:
    headers = [] if size is None else [(b"content-length", str(size).encode())]
    return Request({"type": "http", "method": "PUT", "path": UNGGAH, "headers": headers})


def test_an_account_has_its_own_measure_and_gets_it_back_after_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BATAS, "30")
    clock = [0.0]
    measure = UploadMeter(lambda: clock[0])
    assert [measure.take(1, sent(12 * MB)) for _n in range(3)] == [True, True, False]
    assert measure.take(1, sent(6 * MB))  # what was refused was not counted
    assert measure.take(2, sent(None)) and not measure.take(2, sent(None))  # unsaid is the largest: 20 MB
    assert sum(measure.take(3, sent(10)) for _n in range(200)) == 120  # small ones have an end too
    clock[0] = JAM
    assert measure.take(1, sent(12 * MB))


def test_too_much_is_said_and_does_not_reach_the_screen(
    masuk: Callable[[str], TestClient], dalam: Dalam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BATAS, "1")
    client = masuk("camat")
    assert client.put(UNGGAH, content=b"x" * 900_000).status_code == 200
    refused = client.put(UNGGAH, content=b"x" * 900_000)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "3600")
    assert "1 MB" in refused.text
    assert dalam.sampai.count(UNGGAH) == 1
