"""A token endpoint in a thread, whose tokens an engine that knows its key takes."""

from __future__ import annotations

import json
import threading
import time
from base64 import b64encode
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import jwt
from attrs import define, field
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "orders", "s3cret"
_CREDENTIALS = f"Basic {b64encode(f'{CLIENT_ID}:{CLIENT_SECRET}'.encode()).decode()}"


@define(eq=False)
class TokenEndpoint:
    """Issues tokens for the user demo, signed with RS256.

    Attributes:
        seconds: How long it takes for an answer.
        lifetime: Seconds until a token is over; the engine takes it for 60 more.
        expires_in: What it says of that; None for the truth.
        refuses: Whether it knows its client no more.
        issued: The tokens.
        asked: How many requests have come.
    """

    seconds: float = 0
    lifetime: float = 300
    expires_in: float | None = None
    refuses: bool = False
    issued: list[str] = field(factory=list)
    asked: int = 0
    _key: rsa.RSAPrivateKey = field(factory=lambda: rsa.generate_private_key(65537, 2048), repr=False)
    _server: ThreadingHTTPServer = field(init=False)
    _thread: threading.Thread = field(init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/token"

    def write_public_key(self, path: Path) -> Path:
        """What the engine needs to know it by."""
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        path.write_bytes(self._key.public_key().public_bytes(serialization.Encoding.PEM, form))
        return path

    def reset(self) -> None:
        """As new, with the same key."""
        self.seconds, self.lifetime, self.expires_in, self.refuses, self.asked = 0, 300, None, False, 0
        self.issued.clear()

    def token(self) -> str:
        """A new one."""
        claims = {"sub": "demo", "exp": time.time() + self.lifetime}
        self.issued.append(jwt.encode(claims, self._key, algorithm="RS256"))
        return self.issued[-1]

    def answer(self, authorization: str | None) -> tuple[int, dict[str, object]]:
        """Status and body."""
        self.asked += 1
        token, told = self.token(), self.lifetime if self.expires_in is None else self.expires_in
        time.sleep(self.seconds)
        if self.refuses or authorization != _CREDENTIALS:
            return 401, {"error": "invalid_client", "error_description": f"not {authorization}"}
        return 200, {"access_token": token, "token_type": "Bearer", "expires_in": told}

    def __enter__(self) -> Self:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                status, body = endpoint.answer(self.headers["Authorization"])
                with suppress(OSError):  # who asked may have gone
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.end_headers()
                    self.wfile.write(json.dumps(body).encode())

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=[0.05])
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
