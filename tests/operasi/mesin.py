"""A machine for the handbook's commands: its folders lie in one of the test's own, and a service is a process here."""

import configparser
import os
import pty
import re
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.operasi.buku import AKAR
from tests.operasi.sambungan import plainly

CONTOH = "kesiapan.contoh.go.id"
NAMA = "kesiapan.dinas.test"
"""The name that stands in deploy/ and docs/ for the reader to replace, and the one that this machine has."""
TIDAK_DI_SINI = {
    "apt-get install ": "packages: `make test` sees to them",
    "useradd ": "the service runs as whoever runs the test, who owns its folder too",
    "make .venv/.terpasang": "the packages are those of the test's own Python",
}
"""What the handbook tells the operator, by how it begins, and why it is not done by a test."""
SIAP_DALAM = 90  # seconds, on two busy cores
TERLAMA = 120  # seconds for one command
NGINX = """
pid {m}/nginx.pid; error_log {m}/nginx.log; {user}
events {{}}
http {{
    access_log off; client_body_temp_path {m}/badan; proxy_temp_path {m}/proxy; fastcgi_temp_path {m}/fastcgi;
    uwsgi_temp_path {m}/uwsgi; scgi_temp_path {m}/scgi;
    include {m}/etc/nginx/sites-enabled/*;
}}
"""


class StepFailed(AssertionError):
    """A command of the handbook did not do what it is there for; the message has what it said."""


@dataclass
class Mesin:
    """A clean machine in `akar`. `port` is the dashboard's, `tls` and `terang` are the proxy's, for 443 and 80."""

    akar: Path
    port: int
    tls: int
    terang: int
    dilewati: list[str] = field(default_factory=list)
    layanan: "subprocess.Popen[bytes] | None" = None
    proxy: "subprocess.Popen[bytes] | None" = None

    def __post_init__(self) -> None:
        for folder in ("etc/systemd/system", "etc/nginx/sites-enabled", "etc/ssl", "var/lib", "home"):
            (self.akar / folder).mkdir(parents=True)

    @property
    def db(self) -> Path:
        return self.akar / "var/lib/kesiapan/resmi.duckdb"

    def here(self, text: str) -> str:
        """The same with this machine's folders, name and ports."""
        for place in ("/etc/", "/var/lib/"):
            text = re.sub(rf"(?<![\w/]){place}", f"{self.akar}{place}", text)
        text = text.replace("/opt/kesiapan", str(AKAR)).replace(CONTOH, NAMA).replace("127.0.0.1:8501", self.dalam)
        return text.replace("listen 80;", f"listen 127.0.0.1:{self.terang};").replace(
            "listen 443 ", f"listen 127.0.0.1:{self.tls} "
        )

    @property
    def dalam(self) -> str:
        return f"127.0.0.1:{self.port}"

    def do(self, line: str, ketik: Sequence[str] = (), **ganti: str) -> str:
        """One line of the handbook; what it printed. `ketik` is typed at it; `ganti` are words to be replaced."""
        out = ""
        for part in line.split(" && "):
            words = part.removeprefix("sudo ").removeprefix("-u kesiapan ").replace(" -o kesiapan -g kesiapan", "")
            if any(words.startswith(start) for start in TIDAK_DI_SINI):
                self.dilewati.append(words)
            elif words.startswith("systemctl "):
                self._systemctl(words.split()[1:])
            else:
                asked = [ganti.get(word, word) for word in shlex.split(self.here(words))]
                out = self._nginx("-t") if words == "nginx -t" else run(asked, ketik)
        return out

    def rename(self, berkas: str) -> None:
        """The operator puts in the machine's own name, and here the folders and ports too."""
        path = Path(self.here(berkas))
        path.write_text(self.here(path.read_text(encoding="utf-8")), encoding="utf-8")

    def _systemctl(self, words: list[str]) -> None:
        match words:
            case ["enable", "--now", "kesiapan"] | ["start", "kesiapan"]:
                self.start()
            case ["stop", "kesiapan"]:
                self.stop()
            case ["reload", "nginx"]:
                self._end_proxy()
                self.proxy = subprocess.Popen([*self._nginx_command(), "-g", "daemon off;"])
                wait_for(lambda: answers(self.tls), "nginx", self.proxy)
            case _:
                raise StepFailed(f"systemctl {' '.join(words)}: not a verb that the handbook had")

    def unit(self) -> configparser.SectionProxy:
        """What deploy/kesiapan.service says of the service, as it was copied to this machine."""
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        parser.read(self.akar / "etc/systemd/system/kesiapan.service", encoding="utf-8")
        return parser["Service"]

    def start(self) -> None:
        """As systemd does: the unit's command, folder and environment, and nothing of the test's own."""
        unit = self.unit()
        lines = Path(self.here(unit["EnvironmentFile"])).read_text(encoding="utf-8").splitlines()
        settings = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.akar / "home"),
            "STREAMLIT_SERVER_PORT": str(self.port),
            **settings,
        }
        with (self.akar / "catatan.log").open("ab") as log:
            self.layanan = subprocess.Popen(
                shlex.split(self.here(unit["ExecStart"])),
                cwd=self.here(unit["WorkingDirectory"]),
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            wait_for(self._healthy, "kesiapan", self.layanan)
        except StepFailed as failed:
            self.kill()
            raise StepFailed(f"{failed}\n{self.said()}") from failed

    def said(self) -> str:
        """The server's last words."""
        return (self.akar / "catatan.log").read_text(encoding="utf-8", errors="replace")[-4000:]

    def stop(self) -> None:
        """The unit's signal, and its patience: an end by itself within that time."""
        if self.layanan is None:
            return
        unit = self.unit()
        self.layanan.send_signal(signal.Signals[unit["KillSignal"]])
        code = self.layanan.wait(int(unit["TimeoutStopSec"]))
        if code not in (0, -signal.SIGTERM):
            raise StepFailed(f"ended with {code} when stopped\n{self.said()}")
        self.layanan = None

    def kill(self) -> None:
        """kill -9, at any moment."""
        assert self.layanan is not None
        with suppress(ProcessLookupError):  # it has ended by itself
            os.killpg(self.layanan.pid, signal.SIGKILL)
        self.layanan.wait()
        self.layanan = None

    def _healthy(self) -> bool:
        try:
            return plainly(self.port, self.dalam, "/healthz")[0] == 200
        except OSError:  # it does not listen yet, or not any more
            return False

    def end(self) -> None:
        """Leave nothing running."""
        if self.layanan is not None:
            self.kill()
        self._end_proxy()

    def _end_proxy(self) -> None:
        if self.proxy is not None:
            self.proxy.terminate()
            self.proxy.wait(10)
            self.proxy = None

    def _nginx_command(self) -> list[str]:
        found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
        if found is None:
            raise StepFailed("There is no nginx on this machine; tools/proxy.sh installs it or says what to do.")
        conf = self.akar / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        conf.write_text(NGINX.format(m=self.akar, user=user), encoding="utf-8")
        return [found, "-p", str(self.akar), "-c", str(conf)]

    def _nginx(self, *words: str) -> str:
        return run([*self._nginx_command(), *words])


def run(words: Sequence[str], ketik: Sequence[str] = ()) -> str:
    """Run a command in the program's folder, typing these lines at its terminal, one a question; what it printed.

    Raises StepFailed where it ended with anything but 0.
    """
    screen, keyboard = pty.openpty()
    with subprocess.Popen(
        words,
        cwd=AKAR,
        stdin=keyboard if ketik else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # and so without a terminal but this one
    ) as process:
        os.close(keyboard)
        assert process.stderr is not None
        asked = b""
        for typed in ketik:
            while not asked.endswith(b": ") and (more := os.read(process.stderr.fileno(), 1000)):
                asked += more
            os.write(screen, f"{typed}\n".encode())  # sooner, and the question would throw it away
            asked = b""
        out, said = process.communicate(timeout=TERLAMA)
        os.close(screen)
    if process.returncode != 0:
        raise StepFailed(f"{shlex.join(words)} ended with {process.returncode}\n{out.decode()}{said.decode()}")
    return out.decode()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_for(ready: Callable[[], bool], nama: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + SIAP_DALAM
    while time.monotonic() < until and process.poll() is None:
        if ready():
            return
        time.sleep(0.05)
    raise StepFailed(f"{nama} did not come up (exit code {process.poll()})")
