"""Speaking to the machine over TLS, by its name: the certificate it made is the only one that is believed."""

import socket
import ssl
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path


def over_tls(port: int, nama: str, sertifikat: Path, path: str) -> tuple[int, HTTPMessage, str]:
    """Status, headers and text of a GET at https://nama/path. Raises ssl.SSLError where the certificate is not its."""
    trust = ssl.create_default_context(cafile=str(sertifikat))
    with closing(HTTPConnection(nama)) as connection:
        plain = socket.create_connection(("127.0.0.1", port), timeout=20)
        connection.sock = trust.wrap_socket(plain, server_hostname=nama)
        return _asked(connection, f"{nama}:{port}", path)


def plainly(port: int, nama: str, path: str) -> tuple[int, HTTPMessage, str]:
    """The same without TLS."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        return _asked(connection, nama, path)


def _asked(connection: HTTPConnection, host: str, path: str) -> tuple[int, HTTPMessage, str]:
    connection.request("GET", path, headers={"Host": host, "Accept": "text/html"})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
