"""The kabupaten's single sign-on, as far as a browser and the server see of it: OpenID Connect with signed tokens."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = "dasbor"


@dataclass
class Penyedia:
    """A provider on this machine. `klaim` is what it says of whoever comes; `masuk` is the person at its own page."""

    alamat: str
    kunci: RSAKey
    klaim: dict[str, Any] = field(default_factory=dict)
    nonce: str = ""

    def masuk(self, authorize_url: str, **klaim: Any) -> str:
        """Sign in at the provider's page; the address to which it sends the browser back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(authorize_url).query).items()}
        assert asked["client_id"] == CLIENT and asked["response_type"] == "code"
        self.nonce, self.klaim = asked.get("nonce", ""), klaim
        return f"{asked['redirect_uri']}?code=kode-sekali&state={asked['state']}"

    def id_token(self) -> str:
        now = int(time.time())
        said = {"iss": self.alamat, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 600, "nonce": self.nonce}
        return jwt.encode({"alg": "RS256", "kid": self.kunci.kid}, {**said, **self.klaim}, self.kunci)

    def answer(self, path: str) -> dict[str, Any]:
        """The provider's own addresses."""
        match path:
            case "/.well-known/openid-configuration":
                return {
                    "issuer": self.alamat,
                    "authorization_endpoint": f"{self.alamat}/authorize",
                    "token_endpoint": f"{self.alamat}/token",
                    "jwks_uri": f"{self.alamat}/jwks",
                    "id_token_signing_alg_values_supported": ["RS256"],
                    "code_challenge_methods_supported": ["S256"],
                }
            case "/jwks":
                return {"keys": [self.kunci.as_dict(private=False)]}
            case "/token":
                return {"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": self.id_token()}
        raise KeyError(path)


@contextmanager
def provider() -> Iterator[Penyedia]:
    """Start a provider on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    kunci = RSAKey.generate_key(2048, {"kid": "satu", "use": "sig", "alg": "RS256"})
    running = Penyedia(f"http://127.0.0.1:{server.server_address[1]}", kunci)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(running.answer(self.path.split("?")[0])).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.do_GET()

        def log_message(self, *_args: Any) -> None:
            """Quiet."""

    server.RequestHandlerClass = Handler
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
