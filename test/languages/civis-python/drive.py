"""Drives all operations of the official Python client, which reads our document from the emulator."""

import civis

credentials = civis.APIClient().credentials
S3 = "Amazon Web Services S3"


def create() -> int:
    """Create a credential, get it, list a page and all items."""
    assert "Database" in credentials.list_types().types
    made = credentials.post(S3, "AKIAEXAMPLE", "not-a-real-secret-key", name="Made by Civis")
    found = credentials.get(made.id)
    assert (found.name, found.type) == ("Made by Civis", S3)
    assert (found.remote_host_id, found.user.username) == (None, "ada")
    items = credentials.list(type=f"Database,{S3}", users="31,32", name="Made by Civis", order="name")
    assert [item.id for item in items] == [made.id]
    page = credentials.list(limit=5, page_num=2)
    assert (len(page), page.headers["X-Pagination-Current-Page"]) == (5, "2")
    total = int(page.headers["X-Pagination-Total-Entries"])
    assert len({item.id for item in credentials.list(limit=1000, order="name", iterator=True)}) == total
    return made.id


def change(id: int) -> None:
    """Change it, use it, and generate keys."""
    note = "For the files that arrive at night."
    patched = credentials.patch(id, description=note)
    assert patched.description == note
    password = "not-a-real-key-either"
    rotated = credentials.put(id, S3, "AKIAROTATED", password)
    assert (rotated.username, rotated.description) == ("AKIAROTATED", None)
    assert rotated.updated_at >= patched.updated_at
    host = "RemoteHostTypes::S3Storage"
    assert credentials.post_authenticate("https://s3.example.com", host, "AKIAROTATED", password).id == id
    assert credentials.post_temporary(id, duration=3600).access_key.startswith("ASIA")


def share(id: int) -> None:
    """Share it with users and groups, and revoke the shares."""
    assert credentials.put_shares_users(id, [32], "read").readers.users[0].name == "Grace Example"
    credentials.put_shares_groups(id, [41], "write")
    shares = credentials.list_shares(id)
    assert (shares.writers.groups[0].id, shares.total_user_shares) == (41, 2)
    credentials.delete_shares_users(id, 32)
    credentials.delete_shares_groups(id, 41)
    assert credentials.list_shares(id).total_group_shares == 0
    assert credentials.list_dependencies(1001, user_id=32)[0].object_type == "JobTypes::SqlRunner"


def fail(id: int) -> None:
    """A missing credential is a 404."""
    try:
        credentials.get(id)
    except civis.base.CivisAPIError as error:
        assert error.status_code == 404
        assert "could not be found" in str(error)
    else:
        raise AssertionError(f"credential {id} is there")


id = create()
change(id)
share(id)
assert credentials.put_transfer(id, 32, True).dependencies == []
credentials.delete(id)
fail(id)
print("civis-python: 16 operations, an error and all pages")
