"""Whom to trust, and the certificate that one shows: TLS contexts from files."""

import ssl
from os import PathLike
from typing import TypeAlias

import httpx

Path: TypeAlias = str | PathLike[str]


def trusting(authority: Path | None) -> ssl.SSLContext:
    """A context that trusts an authority of one's own and nobody else, or whom httpx trusts if there is none.

    Raises:
        ValueError: The file holds no certificates.
    """
    if authority is None:
        return httpx.create_ssl_context()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(authority)
    except OSError as error:  # ssl's own errors are such, too
        raise ValueError(f"no certificates of authorities in {str(authority)!r}: {error}") from None
    return context


def show(context: ssl.SSLContext, certificate: Path, key: Path | None) -> None:
    """Let a context show a client certificate, whose key is in the same file unless another one is named.

    Raises:
        ValueError: The files hold no certificate with its key, or the key has a passphrase.
    """
    try:
        context.load_cert_chain(certificate, key, password=_no_passphrase)
    except (OSError, ValueError) as error:
        files = " and ".join(repr(str(one)) for one in (certificate, key) if one is not None)
        raise ValueError(f"no client certificate with its key in {files}: {error}") from None


def trusting_nobody() -> ssl.SSLContext:
    """A context for who uses no TLS: quickly made, and should it be used after all, it lets nobody pass."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _no_passphrase() -> str:
    # without this, OpenSSL would ask at the terminal
    raise ValueError("the key has a passphrase; make an ssl.SSLContext for Connection(verify=…)")
