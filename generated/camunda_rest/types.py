"""What the models and operations share: "not sent", and files."""

from base64 import b64encode
from io import BytesIO
from typing import BinaryIO, Final, Literal
from urllib.parse import unquote

import httpx
from attrs import frozen


class Unset:
    """The type of `UNSET`: a field that is not sent at all, which the engine may tell from null."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> "Unset":
        return self

    def __deepcopy__(self, memo: object) -> "Unset":
        return self

    def __reduce__(self) -> str:
        # there is one UNSET, compared by identity: copies and pickles must give the same object
        return "UNSET"


UNSET: Final = Unset()

Part = tuple[str | None, BinaryIO | bytes, str | None]
"""One part of a multipart body as httpx takes it: file name, content, content type."""


@frozen(eq=False)
class File:
    """A file on its way to the engine or from it.

    Attributes:
        payload: The content; sent in chunks, so an open file need not fit into memory.
        file_name: Its name, of any letters; the engine derives the kind of a deployed resource from it, and cuts
            blanks at both ends.
        mime_type: Its content type.
    """

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    @classmethod
    def from_response(cls, response: httpx.Response) -> "File":
        """The file that a response carries, with the name and type that its headers say."""
        return cls(BytesIO(response.content), file_name(response), mime_type(response))

    def to_part(self) -> Part:
        """Write the file as one part of a multipart body."""
        name, kind = self.file_name, self.mime_type
        if kind is not None and not _is_plain(kind):
            raise ValueError(f"mime_type: {kind!r} cannot stand in a header")
        if name is None or _is_plain(name):
            return name, self.payload, kind
        # imported late: it reads the system's files of types, and most names are plain
        from mimetypes import guess_type  # noqa: PLC0415

        return _encoded_word(name), self.payload, kind or guess_type(name)[0]


def _is_plain(text: str) -> bool:
    """Whether a header can carry the text as it is."""
    return text.isascii() and text.isprintable() and not any(mark in text for mark in ('"', "\\", "=?"))


def _encoded_word(name: str) -> str:
    """Spell a name as RFC 2047 does.

    Measured on 7.17, 7.24 and Operaton 1.0: the only spelling that brings quotes, backslashes, line ends and all
    letters through everywhere. 7.17 does not know ``filename*``; percents are taken literally.
    """
    return f"=?UTF-8?B?{b64encode(name.encode()).decode()}?="


def file_name(response: httpx.Response) -> str | None:
    """The file name in the Content-Disposition header, if it has one."""
    disposition = response.headers.get("content-disposition")
    if disposition is None:
        return None
    # the engine sends the name twice, and a quote in the first one breaks it; the last one is right for all letters
    _, found, encoded = disposition.rpartition("filename*=UTF-8''")
    if found:
        return unquote(encoded)
    # imported late: only other servers than the engine need the parser of e-mail headers
    from email.message import Message  # noqa: PLC0415

    header = Message()
    header["content-disposition"] = disposition
    return header.get_filename()


def mime_type(response: httpx.Response) -> str | None:
    """The content type without its parameters."""
    content_type: str | None = response.headers.get("content-type")
    return content_type.partition(";")[0].strip() if content_type else None
