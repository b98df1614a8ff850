"""Drives all operations of the generated client against the emulator."""

import os

from civis_credentials import AuthenticatedClient, models
from civis_credentials.api.credentials import (
    credentials_delete,
    credentials_delete_shares_groups,
    credentials_delete_shares_users,
    credentials_get,
    credentials_list,
    credentials_list_dependencies,
    credentials_list_shares,
    credentials_list_types,
    credentials_patch,
    credentials_post,
    credentials_post_authenticate,
    credentials_post_temporary,
    credentials_put,
    credentials_put_shares_groups,
    credentials_put_shares_users,
    credentials_put_transfer,
)

client = AuthenticatedClient(base_url=os.environ["EMULATOR_URL"], token=os.environ["EMULATOR_KEY"])


def login(username: str, password: str, **more: str) -> models.CredentialInput:
    kind = models.CredentialType.AMAZON_WEB_SERVICES_S3
    return models.CredentialInput(type_=kind, username=username, password=password, **more)


def create() -> int:
    """Create a credential, get it, and list a page."""
    assert "Database" in credentials_list_types.sync(client=client).types
    body = login("AKIAEXAMPLE", "not-a-real-secret-key", name="Made by Python")
    made = credentials_post.sync(client=client, body=body)
    found = credentials_get.sync(made.id, client=client)
    assert (found.name, found.type_) == ("Made by Python", "Amazon Web Services S3")
    assert (found.remote_host_id, found.user.username) == (None, "ada")
    kind = models.CredentialsListTypeItem.AMAZON_WEB_SERVICES_S3
    order = models.CredentialsListOrder.NAME
    items = credentials_list.sync(client=client, type_=[kind], name="Made by Python", order=order)
    assert [item.id for item in items] == [made.id]
    page = credentials_list.sync_detailed(client=client, limit=5, page_num=2)
    assert (len(page.parsed), page.headers["X-Pagination-Current-Page"]) == (5, "2")
    return made.id


def change(id: int) -> None:
    """Change it, use it, and generate keys."""
    note = "For the files that arrive at night."
    patched = credentials_patch.sync(id, client=client, body=models.CredentialPatch(description=note))
    assert patched.description == note
    password = "not-a-real-key-either"
    rotated = credentials_put.sync(id, client=client, body=login("AKIAROTATED", password))
    assert (rotated.username, rotated.description) == ("AKIAROTATED", None)
    assert rotated.updated_at >= patched.updated_at
    host = models.AuthenticateInputRemoteHostType.REMOTEHOSTTYPESS3STORAGE
    body = models.AuthenticateInput("https://s3.example.com", host, "AKIAROTATED", password)
    assert credentials_post_authenticate.sync(client=client, body=body).id == id
    keys = credentials_post_temporary.sync(id, client=client, body=models.TemporaryCredentialInput(3600))
    assert keys.access_key.startswith("ASIA")


def share(id: int) -> None:
    """Share it with users and groups, and revoke the shares."""
    users = models.UserSharesInput([32], models.PermissionLevel.READ)
    assert credentials_put_shares_users.sync(id, client=client, body=users).readers.users[0].name == "Grace Example"
    groups = models.GroupSharesInput([41], models.PermissionLevel.WRITE)
    credentials_put_shares_groups.sync(id, client=client, body=groups)
    shares = credentials_list_shares.sync(id, client=client)
    assert (shares.writers.groups[0].id, shares.total_user_shares) == (41, 2)
    assert credentials_delete_shares_users.sync_detailed(id, 32, client=client).status_code == 204
    assert credentials_delete_shares_groups.sync_detailed(id, 41, client=client).status_code == 204
    dependencies = credentials_list_dependencies.sync(1001, client=client, user_id=32)
    assert dependencies[0].object_type == "JobTypes::SqlRunner"


def fail() -> None:
    """A missing credential is a 404."""
    missing = credentials_get.sync_detailed(999_999, client=client)
    assert (missing.status_code, missing.parsed.code, missing.parsed.error) == (404, 404, "not_found")


id = create()
change(id)
share(id)
fail()
credentials_put_transfer.sync(id, client=client, body=models.TransferInput(32, True))
assert credentials_delete.sync_detailed(id, client=client).status_code == 204
print("openapi-python-client: 16 operations, an error and a page")
