"""`make audit`: whether a known hole is in any package that the dashboard runs on, those that come along included.

pip-audit works in a folder of its own that is thrown away. What could not be asked about counts as not audited:
then the exit code is 2, with 1 for a hole that was found and 0 only where every package was looked up and none has one.
"""

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

AKAR = Path(__file__).parents[1]
PEMERIKSA = "pip-audit==2.10.1"
TERLAMA = 900  # seconds: it resolves and downloads all packages once


def judged(found: Sequence[dict[str, Any]]) -> tuple[int, str]:
    """Exit code and what is said of pip-audit's list of packages."""
    skipped = [one["name"] for one in found if "skip_reason" in one]
    holes = [
        f"✕ {one['name']} {one['version']}: {hole['id']}, diperbaiki di {', '.join(hole['fix_versions']) or '–'}"
        for one in found
        for hole in one.get("vulns", ())
    ]
    checked = len(found) - len(skipped)
    if holes:
        return 1, "\n".join([f"{len(holes)} celah dikenal pada {checked} paket yang diperiksa:", *holes])
    if skipped or not found:
        return 2, (
            f"✕ {len(skipped)} dari {len(found)} paket tidak dapat diperiksa ({', '.join(skipped[:5]) or '–'} …): "
            "layanan daftar celah tidak menjawab. Periksa sambungan internet, lalu ulangi."
        )
    return 0, f"✓ {checked} paket diperiksa, tidak ada celah yang dikenal."


def main() -> int:
    """Audit requirements.txt."""
    with TemporaryDirectory(prefix="audit-") as folder:
        venv.create(folder, with_pip=True)
        python = str(next(Path(folder).glob("[bS]*/python*")))
        report = Path(folder) / "laporan.json"
        asked = [python, "-m", "pip_audit", "-r", "requirements.txt", "--progress-spinner", "off"]
        try:
            _run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PEMERIKSA])
            _run([*asked, "--format", "json", "--output", str(report)])
        except subprocess.TimeoutExpired:
            pass  # there is no report then
        if not report.exists():
            print("✕ Pemeriksaan tidak selesai; alasannya ada di atas. Periksa sambungan internet, lalu ulangi.")
            return 2
        code, said = judged(json.loads(report.read_text(encoding="utf-8"))["dependencies"])
    print(said)
    return code


def _run(command: Sequence[str]) -> None:
    """Its own summary says that there are no holes even where it could look nothing up: only its errors are shown."""
    done = subprocess.run(command, cwd=AKAR, check=False, timeout=TERLAMA, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        print(done.stderr, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
