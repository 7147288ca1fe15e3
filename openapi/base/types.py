"""What the models and operations share: "not sent", and files."""

from io import BytesIO
from typing import BinaryIO, Final, Literal

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
        payload: The content.
        file_name: Its name; the engine derives the kind of a deployed resource from it.
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
        return self.file_name, self.payload, self.mime_type


def file_name(response: httpx.Response) -> str | None:
    """The file name in the Content-Disposition header, if it has one."""
    disposition = response.headers.get("content-disposition")
    if disposition is None:
        return None
    # imported late: only operations that answer files need the parsers of e-mail headers
    from email.message import Message  # noqa: PLC0415
    from email.utils import collapse_rfc2231_value  # noqa: PLC0415

    header = Message()
    header["content-disposition"] = disposition
    parameters = header.get_params([], header="content-disposition")
    names = [value for key, value in parameters if key == "filename"]
    # the engine sends the name twice; the encoded one, a tuple here, is right for all letters
    names.sort(key=lambda name: isinstance(name, str))
    return collapse_rfc2231_value(names[0]) if names else None


def mime_type(response: httpx.Response) -> str | None:
    """The content type without its parameters."""
    content_type: str | None = response.headers.get("content-type")
    return content_type.partition(";")[0].strip() if content_type else None
