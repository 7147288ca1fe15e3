"""Who belongs together, and what a password must be."""

from __future__ import annotations

from camunda_rest.api.identity import check_password, get_group_info, get_password_policy, verify_user
from camunda_rest.models import BasicUserCredentialsDto, PasswordPolicyRequestDto, UserProfileDto
from conformance.calls import Call
from conformance.world import PASSWORD, World


def test_get_group_info(world: World, call: Call) -> None:
    user, other = world.user(), world.user()
    group = world.group([user, other])
    found = call(get_group_info, user_id=user)
    assert [(one.id, one.name) for one in found.groups] == [(group, f"Name of {group}")]
    assert {one.id for one in found.group_users} == {other}


def test_get_group_info_of_one_without_groups(world: World, call: Call) -> None:
    found = call(get_group_info, user_id=world.user())
    assert (found.groups, found.group_users) == ([], [])


def test_verify_user(world: World, call: Call) -> None:
    user = world.user()
    answer = call(verify_user, body=BasicUserCredentialsDto(username=user, password=PASSWORD))
    assert (answer.authenticated_user, answer.authenticated) == (user, True)


def test_verify_user_with_a_wrong_password(world: World, call: Call) -> None:
    body = BasicUserCredentialsDto(username=world.user(), password="wrong")
    assert call(verify_user, body=body).authenticated is False


def test_get_password_policy(call: Call) -> None:
    rules = {rule.placeholder: rule.parameter for rule in call(get_password_policy).rules}
    assert rules["PASSWORD_POLICY_LENGTH"] == {"minLength": "10"}


def test_check_password(call: Call) -> None:
    answer = call(check_password, body=PasswordPolicyRequestDto(password="2long-Enough!"))
    assert answer.valid is True
    assert all(rule.valid for rule in answer.rules)


def test_check_password_that_holds_a_name(call: Call) -> None:
    profile = UserProfileDto(id="mary", first_name="Mary", last_name="Anne", email="mary@example.org")
    body = PasswordPolicyRequestDto(password="2long-Enough!mary", profile=profile)
    answer = call(check_password, body=body)
    assert answer.valid is False
    assert [rule.placeholder for rule in answer.rules if not rule.valid] == ["PASSWORD_POLICY_USER_DATA"]
