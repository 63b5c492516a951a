"""The server's own log as lines of JSON in a file that is rotated; who signed in or saved is in the store, not here."""

import json
import logging
import os
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

BERKAS = "SATUDATA_LOG"
UKURAN, BANYAKNYA = 5_000_000, 5


class JsonLine(logging.Formatter):
    """One record, one line: time (UTC), level, source, message and, where something broke, the trace."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "waktu": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "tingkat": record.levelname,
            "asal": record.name,
            "pesan": record.getMessage(),
        }
        if record.exc_info:
            line["jejak"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def keep_log() -> logging.Handler | None:
    """Also write what the server says into the file of SATUDATA_LOG, where there is one; the handler, or None."""
    path = os.environ.get(BERKAS)
    if not path:
        return None
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=UKURAN, backupCount=BANYAKNYA, encoding="utf-8")
    handler.setFormatter(JsonLine())
    handler.setLevel(logging.INFO)
    for name in ("satudata_budget", "streamlit", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.addHandler(handler)
        if logger.getEffectiveLevel() > logging.INFO:
            logger.setLevel(logging.INFO)
    return handler
