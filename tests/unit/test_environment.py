"""What ``CAMUNDA_*`` variables say of a connection."""

import re
import ssl
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import trustme

from camunda_worker import AsyncEngineClient, Connection, EngineClient, ExternalTaskWorker, environment
from camunda_worker.connection import DEFAULT_URL, connection_to
from camunda_worker.oauth2 import OAuth2ClientCredentials

pytestmark = pytest.mark.fast

URL = "http://engine/engine-rest"
ROOT = Path(__file__).parents[2]
OAUTH2 = {
    "CAMUNDA_OAUTH2_TOKEN_URL": "https://idp/token",
    "CAMUNDA_OAUTH2_CLIENT_ID": "worker",
    "CAMUNDA_OAUTH2_CLIENT_SECRET": "pa55word",
}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)


@pytest.fixture
def client_file(authority: trustme.CA, tmp_path: Path) -> str:
    path = tmp_path / "client.pem"
    authority.issue_cert("client").private_key_and_cert_chain_pem.write_to_path(path)
    return str(path)


def read(**variables: str) -> Connection:
    return Connection.from_environment({f"CAMUNDA_{name}": value for name, value in variables.items()})


def test_nothing_said_is_nothing_set() -> None:
    assert Connection.from_environment({}) == Connection()
    assert read(BASE_URL="", TOKEN="", TIMEOUT="", PROXY="") == Connection()


def test_plain_settings_are_read() -> None:
    assert read(
        BASE_URL=URL, TIMEOUT="7.5", TRANSPORT="httpx", ENGINE_VERSION="7.17.0", PROXY="http://a:b@proxy:3128"
    ) == Connection(
        URL,
        timeout=timedelta(seconds=7.5),
        transport="httpx",
        engine_version="7.17.0",
        proxy="http://a:b@proxy:3128",
    )


def test_user_and_password_and_token_are_read() -> None:
    assert read(USER="demo", PASSWORD="pa55word").auth == ("demo", "pa55word")
    assert read(TOKEN="t").auth == "t"


def test_oauth2_is_read() -> None:
    variables = {
        **OAUTH2,
        "CAMUNDA_OAUTH2_SCOPE": "engine",
        "CAMUNDA_OAUTH2_AUDIENCE": "rest",
        "CAMUNDA_OAUTH2_CLIENT_AUTHENTICATION": "body",
    }
    auth = Connection.from_environment(variables).auth
    assert isinstance(auth, OAuth2ClientCredentials)
    assert (auth.token_url, auth.client_id, auth.client_secret) == ("https://idp/token", "worker", "pa55word")
    assert (auth.scope, auth.audience, auth.client_authentication) == ("engine", "rest", "body")


def test_secrets_are_read_from_files(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("pa55word\n")
    assert read(USER="demo", PASSWORD_FILE=str(path)).auth == ("demo", "pa55word")
    of_oauth2 = {"OAUTH2_TOKEN_URL": "https://idp/token", "OAUTH2_CLIENT_ID": "worker"}
    auth = read(**of_oauth2, OAUTH2_CLIENT_SECRET_FILE=str(path)).auth
    assert isinstance(auth, OAuth2ClientCredentials)
    assert auth.client_secret == "pa55word"
    path.write_text("http://a:b@proxy:3128\n")
    assert read(PROXY_FILE=str(path)).proxy == "http://a:b@proxy:3128"


def test_a_token_in_a_file_may_be_renewed_there(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("first\n")
    tokens: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        tokens.append(request.headers["Authorization"])
        return httpx.Response(200)

    with read(TOKEN_FILE=str(path)).open() as http:
        http._transport = httpx.MockTransport(answer)  # noqa: SLF001 - in place of a network
        http.get(URL)
        path.write_text("second\n")
        http.get(URL)
    assert tokens == ["Bearer first", "Bearer second"]


def test_certificates_are_read(ca_file: str, client_file: str, tmp_path: Path) -> None:
    context = read(CA_FILE=ca_file).verify
    assert isinstance(context, ssl.SSLContext)
    assert len(context.get_ca_certs()) == 1
    assert isinstance(read(CLIENT_CERTIFICATE=client_file).verify, ssl.SSLContext)


WRONG = [
    ({"BASE_URL": "engine"}, "CAMUNDA_BASE_URL: base_url 'engine': such a url begins with"),
    (
        {"BASE_URL": "http://demo:pa55word@engine"},
        "CAMUNDA_BASE_URL: base_url: credentials do not belong in the url",
    ),
    ({"TIMEOUT": "soon"}, "CAMUNDA_TIMEOUT: a number of seconds, not 'soon'"),
    ({"TIMEOUT": "nan"}, "CAMUNDA_TIMEOUT: a number of seconds, not 'nan'"),
    ({"TIMEOUT": "-1"}, "CAMUNDA_TIMEOUT: timeout -1 day, 23:59:59: there must be time for an answer"),
    ({"TRANSPORT": "requests"}, "CAMUNDA_TRANSPORT: transport is 'aiohttp' or 'httpx'"),
    ({"ENGINE_VERSION": "eight"}, "CAMUNDA_ENGINE_VERSION: .*eight"),
    ({"PROXY": "demo:pa55word@proxy"}, "CAMUNDA_PROXY: proxy: a proxy's url begins with"),
    ({"USER": "demo"}, "CAMUNDA_PASSWORD is not set, which CAMUNDA_USER needs"),
    ({"PASSWORD": "pa55word"}, "CAMUNDA_USER is not set, which CAMUNDA_PASSWORD needs"),
    (
        {"USER": "demo", "PASSWORD_FILE": "/none"},
        "CAMUNDA_PASSWORD_FILE: '/none' cannot be read: FileNotFound",
    ),
    ({"TOKEN_FILE": "/none"}, "CAMUNDA_TOKEN_FILE: '/none' cannot be read: FileNotFoundError"),
    ({"TOKEN": "pa55word", "TOKEN_FILE": "/none"}, "CAMUNDA_TOKEN and CAMUNDA_TOKEN_FILE: only one"),
    ({"TOKEN": "pa55word", "USER": "demo"}, "CAMUNDA_USER and CAMUNDA_TOKEN: only one way to authenticate"),
    ({"CA_FILE": "/none"}, "CAMUNDA_CA_FILE: no certificates of authorities in '/none': .*No such file"),
    ({"CA_FILE": __file__}, "CAMUNDA_CA_FILE: no certificates of authorities in '.*test_environment.py'"),
    (
        {"CLIENT_CERTIFICATE": "/none"},
        "CAMUNDA_CLIENT_CERTIFICATE: no client certificate with its key in '/none': ",
    ),
    ({"CLIENT_KEY": "/none"}, "CAMUNDA_CLIENT_CERTIFICATE is not set, which CAMUNDA_CLIENT_KEY needs"),
    ({"OAUTH2_TOKEN_URL": "https://idp"}, "CAMUNDA_OAUTH2_CLIENT_ID is not set"),
    (
        {"OAUTH2_CLIENT_ID": "worker"},
        "CAMUNDA_OAUTH2_TOKEN_URL is not set, which CAMUNDA_OAUTH2_CLIENT_ID needs",
    ),
]


@pytest.mark.parametrize(("variables", "text"), WRONG)
def test_what_cannot_be_used_is_told_by_its_name(variables: Mapping[str, str], text: str) -> None:
    with pytest.raises(ValueError, match=text) as info:
        read(**variables)
    assert "pa55word" not in str(info.value)
    assert info.value.__cause__ is None


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("TOKEN_URL", "idp", "CAMUNDA_OAUTH2_TOKEN_URL: token_url 'idp': such a url begins"),
        (
            "CLIENT_AUTHENTICATION",
            "post",
            "CAMUNDA_OAUTH2_CLIENT_AUTHENTICATION: client_authentication is 'basic'",
        ),
    ],
)
def test_what_oauth2_cannot_use_is_told_by_its_name(name: str, value: str, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Connection.from_environment({**OAUTH2, f"CAMUNDA_OAUTH2_{name}": value})


def test_a_key_with_a_passphrase_is_refused_and_not_asked_for(client_file: str) -> None:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - takes long to import

    path = Path(client_file)
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"pa55word"),
    )
    path.write_bytes(secret + path.read_bytes().partition(b"-----END EC PRIVATE KEY-----\n")[2])
    with pytest.raises(ValueError, match=r"CAMUNDA_CLIENT_CERTIFICATE: .*the key has a passphrase"):
        read(CLIENT_CERTIFICATE=client_file)


def test_arguments_win_and_their_variables_are_not_even_read() -> None:
    wrong = {"CAMUNDA_USER": "demo", "CAMUNDA_TIMEOUT": "soon", "CAMUNDA_BASE_URL": URL}
    connection = Connection.from_environment(wrong, auth=None, timeout=timedelta(seconds=1))
    assert connection == Connection(URL, timeout=timedelta(seconds=1))


def test_workers_and_clients_that_are_told_nothing_read_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAMUNDA_BASE_URL", URL)
    monkeypatch.setenv("CAMUNDA_TOKEN", "t")
    assert connection_to(None) == Connection(URL, auth="t")
    assert connection_to(None, ("demo", "demo")) == Connection(URL, auth=("demo", "demo"))
    assert URL in repr(EngineClient())
    assert URL in repr(AsyncEngineClient())
    monkeypatch.setenv("CAMUNDA_TIMEOUT", "soon")
    with pytest.raises(ValueError, match="CAMUNDA_TIMEOUT"):
        ExternalTaskWorker()


def test_a_url_leaves_the_environment_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMUNDA_BASE_URL", URL)
    monkeypatch.setenv("CAMUNDA_TOKEN", "t")
    assert connection_to(DEFAULT_URL) == Connection()  # the token may be another engine's
    assert connection_to(Connection()) == Connection()


class _Asked(dict[str, str]):
    """Variables, and the names of all that were asked for."""

    def __init__(self, **variables: str) -> None:
        super().__init__({f"CAMUNDA_{name}": value for name, value in variables.items()})
        self.names: set[str] = set()

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]  # a dict's has other forms, too
        self.names.add(name)
        return super().get(name, default)


def test_every_variable_is_documented() -> None:
    asked: set[str] = set()
    for variables in ({"USER": "a", "PASSWORD": "b"}, {"TOKEN": "t"}, {}):
        environ = _Asked(**variables) if variables else _Asked()
        if not variables:
            environ.update(OAUTH2)
        Connection.from_environment(environ)
        asked |= environ.names
    documented = set(re.findall(r"`(CAMUNDA_\w+)`", (ROOT / "docs" / "connect.md").read_text()))
    assert asked == documented == set(environment.NAMES)


def test_the_documented_blocks_run(
    authority: trustme.CA, ca_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where ca.pem and client.pem are
    issued = authority.issue_cert("client")
    issued.private_key_pem.write_to_path("client.key")
    issued.cert_chain_pems[0].write_to_path("client.pem")
    text = (ROOT / "docs" / "connect.md").read_text()
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        exec(block, {})  # noqa: S102 - our own
