"""What a task has with it: attachments, comments, identity links."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO

from camunda_rest import File
from camunda_rest.api.task_attachment import (
    add_attachment,
    delete_attachment,
    get_attachment,
    get_attachment_data,
    get_attachments,
)
from camunda_rest.api.task_comment import (
    create_comment,
    delete_task_comment,
    delete_task_comments,
    get_comment,
    get_comments,
    update_task_comment,
)
from camunda_rest.api.task_identity_link import add_identity_link, delete_identity_link, get_identity_links
from camunda_rest.models import CommentDto, IdentityLinkDto, MultiFormAttachmentDto
from conformance.calls import Call
from conformance.world import World

CONTENT = bytes(range(256))


def attachment(world: World, task: str) -> str:
    files = {"content": ("some.bin", CONTENT)}
    fields = {"attachment-name": "Some", "attachment-type": "data"}
    response = world.http.post(f"/task/{task}/attachment/create", data=fields, files=files)
    return str(response.json()["id"])


def comment(world: World, task: str) -> str:
    return str(world.post(f"/task/{task}/comment/create", message="Look")["id"])


def test_add_attachment(world: World, call: Call) -> None:
    body = MultiFormAttachmentDto(
        attachment_name="M\u00fcller",
        attachment_description="Bytes",
        attachment_type="data",
        content=File(BytesIO(CONTENT), "some.bin"),
    )
    task = world.user_task()
    added = call(add_attachment, task, body=body)
    assert world.get(f"/task/{task}/attachment/{added.id}")["name"] == "M\u00fcller"
    assert world.http.get(f"/task/{task}/attachment/{added.id}/data").content == CONTENT


def test_add_attachment_by_url(world: World, call: Call) -> None:
    body = MultiFormAttachmentDto(attachment_name="Page", url="http://example.org/")
    assert call(add_attachment, world.user_task(), body=body).url == "http://example.org/"


def test_get_attachment(world: World, call: Call) -> None:
    task = world.user_task()
    found = call(get_attachment, task, attachment(world, task))
    assert (found.name, found.type_, found.description) == ("Some", "data", None)


def test_get_attachment_data(world: World, call: Call) -> None:
    task = world.user_task()
    assert call(get_attachment_data, task, attachment(world, task)).payload.read() == CONTENT


def test_get_attachments(world: World, call: Call) -> None:
    task = world.user_task()
    added = attachment(world, task)
    assert [one.id for one in call(get_attachments, task)] == [added]


def test_delete_attachment(world: World, call: Call) -> None:
    task = world.user_task()
    call(delete_attachment, task, attachment(world, task))
    assert world.get(f"/task/{task}/attachment") == []


def test_create_comment(world: World, call: Call) -> None:
    task = world.user_task()
    created = call(create_comment, task, body=CommentDto(message="M\u00fcller"))
    assert created.links
    assert world.the(f"/task/{task}/comment")["message"] == "M\u00fcller"


def test_get_comment(world: World, call: Call) -> None:
    task = world.user_task()
    found = call(get_comment, task, comment(world, task))
    assert (found.message, found.task_id) == ("Look", task)
    assert found.time <= datetime.now(UTC) + timedelta(seconds=1)


def test_get_comments(world: World, call: Call) -> None:
    task = world.user_task()
    made = comment(world, task)
    assert [one.id for one in call(get_comments, task)] == [made]


def test_update_task_comment(world: World, call: Call) -> None:
    task = world.user_task()
    call(update_task_comment, task, body=CommentDto(id=comment(world, task), message="Other"))
    assert world.the(f"/task/{task}/comment")["message"] == "Other"


def test_delete_task_comment(world: World, call: Call) -> None:
    task = world.user_task()
    call(delete_task_comment, task, comment(world, task))
    assert world.get(f"/task/{task}/comment") == []


def test_delete_task_comments(world: World, call: Call) -> None:
    task = world.user_task()
    comment(world, task)
    comment(world, task)
    call(delete_task_comments, task)
    assert world.get(f"/task/{task}/comment") == []


def test_add_identity_link(world: World, call: Call) -> None:
    task = world.user_task()
    call(add_identity_link, task, body=IdentityLinkDto(type_="candidate", group_id="sales"))
    assert world.the(f"/task/{task}/identity-links", type="candidate")["groupId"] == "sales"


def test_get_identity_links(world: World, call: Call) -> None:
    task = world.user_task()
    (found,) = call(get_identity_links, task, type_="assignee")
    assert (found.user_id, found.group_id) == ("demo", None)


def test_delete_identity_link(world: World, call: Call) -> None:
    task = world.user_task()
    world.post(f"/task/{task}/identity-links", type="candidate", userId="mary")
    call(delete_identity_link, task, body=IdentityLinkDto(type_="candidate", user_id="mary"))
    assert world.get(f"/task/{task}/identity-links", type="candidate") == []
