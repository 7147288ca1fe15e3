"""Users, what is known of them, and how they log in."""

from __future__ import annotations

from camunda_rest.api.user import (
    available_operations,
    available_user_operations,
    create_user,
    delete_user,
    get_user_count,
    get_user_profile,
    get_users,
    unlock_user,
    update_credentials,
    update_profile,
)
from camunda_rest.models import UserCredentialsDto, UserDto, UserProfileDto
from conformance.calls import Call
from conformance.world import PASSWORD, World, unique

OTHER = "7 Other words"


def logs_in(world: World, user: str, password: str) -> bool:
    return bool(world.post("/identity/verify", username=user, password=password)["authenticated"])


def test_get_user_profile(world: World, call: Call) -> None:
    user = world.user()
    found = call(get_user_profile, user)
    assert (found.first_name, found.last_name, found.email) == ("First", "Last", f"{user}@example.org")


def test_get_user_profile_without_names(world: World, call: Call) -> None:
    user = unique("user")
    world.post("/user/create", profile={"id": user}, credentials={"password": PASSWORD})
    found = call(get_user_profile, user)
    assert (found.first_name, found.last_name, found.email) == (None, None, None)


def test_create_user(world: World, call: Call) -> None:
    user = unique("user")
    profile = UserProfileDto(id=user, first_name="J\u00fcrgen", last_name="Last", email="j@example.org")
    call(create_user, body=UserDto(profile=profile, credentials=UserCredentialsDto(password=PASSWORD)))
    assert world.get(f"/user/{user}/profile")["firstName"] == "J\u00fcrgen"
    assert logs_in(world, user, PASSWORD)


def test_update_profile(world: World, call: Call) -> None:
    user = world.user()
    call(update_profile, user, body=UserProfileDto(id=user, first_name="Other", email=None))
    profile = world.get(f"/user/{user}/profile")
    assert (profile["firstName"], profile["email"]) == ("Other", None)


def test_update_credentials(world: World, call: Call) -> None:
    user = world.user()
    body = UserCredentialsDto(password=OTHER, authenticated_user_password=PASSWORD)
    call(update_credentials, user, body=body)
    assert logs_in(world, user, OTHER)


def test_delete_user(world: World, call: Call) -> None:
    user = world.user()
    call(delete_user, user)
    assert not world.exists(f"/user/{user}/profile")


def test_unlock_user(world: World, call: Call) -> None:
    user = world.user()
    assert not logs_in(world, user, "wrong")
    # it takes three seconds until the right password is taken again
    assert not logs_in(world, user, PASSWORD)
    call(unlock_user, user)
    assert logs_in(world, user, PASSWORD)


def test_get_users(world: World, call: Call) -> None:
    users = sorted([world.user(), world.user()])
    group = world.group(users)
    found = call(
        get_users,
        member_of_group=group,
        first_name="First",
        last_name_like="La%",
        email_like="%example.org",
        sort_by="userId",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert [one.id for one in found] == users[::-1]


def test_get_users_with_nothing_found(call: Call) -> None:
    assert call(get_users, id=unique("user")) == []


def test_get_user_count(world: World, call: Call) -> None:
    assert call(get_user_count, id_in=f"{world.user()},{world.user()}", first_name_like="F%").count == 2


def test_available_operations(call: Call) -> None:
    assert {link.rel for link in call(available_operations).links} == {"list", "count", "create"}


def test_available_user_operations(world: World, call: Call) -> None:
    links = call(available_user_operations, world.user()).links
    assert {(link.method, link.rel) for link in links} >= {("GET", "self"), ("DELETE", "delete")}
