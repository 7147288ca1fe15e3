"""Deployments: files, folders and bytes on their way to the engine."""

import codecs
import html
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from camunda_rest.api.deployment import create_deployment
from camunda_rest.models import DeploymentWithDefinitionsDto, MultiFormDeploymentDto
from camunda_rest.types import UNSET, File
from camunda_worker.client.arguments import given, said
from camunda_worker.client.steps import Call, write

Resource: TypeAlias = str | PathLike[str] | tuple[str, bytes]
"""A file's path, a folder's, or a resource's name and content."""

MODELS = (".bpmn", "bpmn20.xml", ".dmn", "dmn11.xml", ".cmmn", "cmmn10.xml", "cmmn11.xml")
"""How the names of resources end that the engine makes definitions of; before the longer ones it wants no dot."""
_FORM = ".form"
_DIAGRAMS = ("png", "jpg", "gif", "svg")
_REFERENCE = re.compile(r"""\bdeployment:(?://)?(?=([^"<]+))(?=([^'<]+))""")
"""Of a form, ``embedded:deployment:forms/a.html``, or of a script, ``deployment://scripts/a.groovy``; in quotes of
either kind, between which the other kind may be part of a name."""
_ENCODING = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)""")
_ID = re.compile(r"""\bid\s*=\s*["']([^"']+)""")


def deploy(
    resources: tuple[Resource, ...],
    name: str | None,
    tenant_id: str | None,
    *,
    skip_unchanged: bool,
    changed_only: bool,
) -> Call[DeploymentWithDefinitionsDto]:
    """One deployment of all resources."""
    parts = (File(io.BytesIO(content), one) for one, content in contents(resources).items())
    body = MultiFormDeploymentDto(
        deployment_name=said("name", name) or name_of(resources[0]),
        tenant_id=said("tenant_id", tenant_id),
        enable_duplicate_filtering=skip_unchanged or changed_only,
        deploy_changed_only=changed_only or UNSET,
        # each part under a name of its own: of several with one name the engine deploys the last
        additional_properties={f"resource-{number}": part for number, part in enumerate(parts, 1)},
    )
    return write(create_deployment, body=body)


def contents(resources: Sequence[Resource]) -> dict[str, bytes]:
    """What is deployed, by the names that the engine gets.

    Raises:
        ValueError: There is nothing to deploy, or there are two of a name, or one without.
        TypeError: One is neither a path nor a pair of a name and bytes.
        OSError: A file cannot be read.
    """
    if not resources:
        raise ValueError("deploy: give at least one file's or folder's path, or a (name, content) pair")
    found: dict[str, bytes] = {}
    for name, content in (one for resource in resources for one in _read(resource)):
        if name in found:
            raise ValueError(f"deploy: two resources are called {name!r}; the engine would keep one of them")
        found[name] = content
    return found


def name_of(resource: Resource) -> str:
    """What a deployment is called after that begins with this."""
    if isinstance(resource, tuple):
        return resource[0]
    path = Path(resource)
    return path.resolve().name if path.is_dir() else path.name


def _read(resource: Resource) -> Iterable[tuple[str, bytes]]:
    match resource:
        case (str() as name, bytes() as content):
            return [(given("a resource's name", name), content)]
        case str() | PathLike():
            path = Path(resource)
            return _read_folder(path) if path.is_dir() else [(path.name, path.read_bytes())]
        case tuple():
            raise TypeError(
                "deploy: a pair is of a resource's name and its content as bytes, as text.encode()"
            )
        case _:
            raise TypeError(f"deploy: {resource!r} is no path; several are deployed by deploy(*paths)")


def _read_folder(folder: Path) -> Iterable[tuple[str, bytes]]:
    """Models, forms, what they refer to, and diagrams; what else lies there may be anybody's, and secret."""
    files = {
        path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()
    }
    known = [name for name in files if name.endswith((*MODELS, _FORM)) and "/." not in f"/{name}"]
    if not known:
        raise ValueError(
            f"deploy: there is no model in the folder {str(folder)!r}; name other files themselves"
        )
    texts = {name: text_of(files[name].read_bytes()) for name in known}
    wanted = {
        *known,
        *(one for name, text in texts.items() for one in (*_referred(text), *_diagrams(name, text))),
    }
    return [(name, path.read_bytes()) for name, path in files.items() if name in wanted]


def text_of(content: bytes) -> str:
    """A model's or a form's text, in the encoding that it begins with or declares; what is no such text is replaced."""
    declared = _ENCODING.match(content)
    encoding = declared[1].decode() if declared else "utf-8"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return content.decode(encoding, errors="replace")
    except LookupError:  # one that Python does not know
        return content.decode(errors="replace")


def _referred(text: str) -> Iterator[str]:
    """The files that a model or form may mean."""
    for match in _REFERENCE.finditer(text):
        yield from (html.unescape(name).strip() for name in match.groups())


def _diagrams(name: str, text: str) -> Iterator[str]:
    """What the engine would take as a diagram: of all that is in ``a.bpmn`` ``a.png``, of ``order`` ``a.order.png``."""
    for suffix in MODELS:
        if name.endswith(suffix):
            stem = name.removesuffix(suffix.removeprefix("."))
            keys = ("", *(f"{key}." for key in _ID.findall(text)))
            yield from (f"{stem}{key}{diagram}" for key in keys for diagram in _DIAGRAMS)
