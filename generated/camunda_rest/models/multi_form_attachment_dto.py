from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from ..model import Model
from ..types import UNSET, File, Unset


@frozen(kw_only=True, slots=False)
class MultiFormAttachmentDto(Model):
    attachment_description: str | None | Unset = UNSET
    attachment_name: str | None | Unset = UNSET
    attachment_type: str | None | Unset = UNSET
    content: File | None | Unset = UNSET
    url: str | None | Unset = UNSET

    wire_names: ClassVar[Mapping[str, str]] = {
        "attachment_description": "attachment-description",
        "attachment_name": "attachment-name",
        "attachment_type": "attachment-type",
    }
