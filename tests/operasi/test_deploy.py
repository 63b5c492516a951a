"""What deploy/ says fits what is there: the image takes what it needs and no secret, the unit is the handbook's."""

import json
import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path

from satudata_budget.__main__ import _parser
from satudata_budget.web.server.addresses import TANPA_NAMA
from satudata_budget.web.session.settings import wrong_settings
from tests.operasi.buku import AKAR, OPERATOR
from tools.audit import judged

DEPLOY = AKAR / "deploy"


def dockerfile() -> list[tuple[str, str]]:
    """The steps of the image: what, and with what."""
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(what, rest) for what, _space, rest in (line.partition(" ") for line in lines)]


def comes_along(path: str) -> bool:
    """Whether .dockerignore lets a file into the image: the last pattern that fits it, or a folder of its, decides."""
    parts = Path(path).parts
    above = ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
    kept = True
    for line in (AKAR / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.removeprefix("!")
        if line and not line.startswith("#") and any(_fits(one, pattern) for one in above):
            kept = line.startswith("!")
    return kept


def _fits(path: str, pattern: str) -> bool:
    if pattern.startswith("**/"):
        return fnmatch(path.rsplit("/", 1)[-1], pattern.removeprefix("**/"))
    return path.count("/") == pattern.count("/") and fnmatch(path, pattern)


def test_the_image_takes_what_it_runs_on_and_nothing_else() -> None:
    needed = (
        "app.py",
        "requirements.txt",
        ".streamlit/config.toml",
        "pages/kelola/akun.py",
        "data/referensi/bobot.csv",
    )
    assert [path for path in (*needed, "satudata_budget/web/server/doors/masuk.css") if not comes_along(path)] == []
    foreign = (".git/config", "var/resmi.duckdb", "tests/conftest.py", ".streamlit/secrets.toml", ".env", "data/contoh")
    assert [path for path in (*foreign, ".venv/pyvenv.cfg", "pages/a.duckdb.wal") if comes_along(path)] == []
    for what, rest in dockerfile():
        if what == "COPY":
            *sources, _target = (word for word in shlex.split(rest) if not word.startswith("--"))
            assert all((AKAR / source).exists() for source in sources)


def test_the_image_starts_as_a_user_without_rights_and_says_whether_it_lives() -> None:
    steps = dockerfile()
    names = [what for what, _rest in steps]
    assert names.index("USER") > max(n for n, what in enumerate(names) if what in ("COPY", "RUN"))
    ((_cmd, told),) = [step for step in steps if step[0] == "CMD"]
    first, second = json.loads(told)[2].replace('"', "").split(" && ")
    assert _parser().parse_args(shlex.split(first)[3:]).acak
    assert shlex.split(second)[:4] == ["exec", "streamlit", "run", "app.py"]
    (check,) = [rest for what, rest in steps if what == "HEALTHCHECK"]
    assert re.findall(r"8501(/[a-z]+)", check)[0] in TANPA_NAMA
    settings = dict(word.split("=", 1) for what, rest in steps if what == "ENV" for word in rest.split())
    assert wrong_settings({**settings, "SATUDATA_DB": "var.duckdb"}) == []


def test_the_packages_that_are_pinned_are_those_that_are_tested() -> None:
    pinned = re.findall(r"^([A-Za-z0-9-]+)==([\w.]+)", (AKAR / "requirements.txt").read_text(encoding="utf-8"), re.M)
    assert len(pinned) > 15
    assert [(name, asked) for name, asked in pinned if version(name) != asked] == []


def test_the_unit_and_its_settings_are_those_of_the_handbook() -> None:
    parser = ConfigParser(interpolation=None)
    parser.read(DEPLOY / "kesiapan.service", encoding="utf-8")
    unit, page = parser["Service"], OPERATOR.read_text(encoding="utf-8")
    assert f"useradd --system --home {unit['WorkingDirectory']} {unit['User']}" in page
    assert f"-o {unit['User']} -g {unit['User']} {unit['ReadWritePaths']}\n" in page
    assert f"deploy/kesiapan.env {unit['EnvironmentFile']}\n" in page
    lines = (DEPLOY / "kesiapan.env").read_text(encoding="utf-8").splitlines()
    settings = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    for name in ("SATUDATA_DB", "SATUDATA_LOG"):
        assert settings[name].startswith(unit["ReadWritePaths"] + "/")
    assert wrong_settings({**settings, "SATUDATA_DB": "resmi.duckdb"}) == []
    assert unit["ExecStart"] == f"{unit['WorkingDirectory']}/.venv/bin/streamlit run app.py"


def test_systemd_itself_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    """Where there is systemd-analyze; elsewhere the other tests have read the unit."""
    judge = shutil.which("systemd-analyze")
    text = (DEPLOY / "kesiapan.service").read_text(encoding="utf-8")
    unit = tmp_path / "kesiapan.service"
    unit.write_text(text.replace("/opt/kesiapan/.venv/bin/streamlit", "/bin/true"), encoding="utf-8")
    if judge:
        told = subprocess.run([judge, "verify", str(unit)], capture_output=True, text=True, check=False)
        assert "kesiapan.service" not in told.stderr


def test_an_audit_that_could_not_ask_is_none() -> None:
    sound = {"name": "duckdb", "version": "2.0.0", "vulns": []}
    hole = {**sound, "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.0.1"]}]}
    unknown = {"name": "lxml", "skip_reason": "not found"}
    told = [judged(found) for found in ([sound], [sound, hole], [sound, unknown], [hole, unknown], [])]
    assert [code for code, _said in told] == [0, 1, 2, 1, 2]
    assert "PYSEC-1" in told[1][1] and "2.0.1" in told[1][1]
