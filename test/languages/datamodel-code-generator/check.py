"""Reads what the emulator sends with the generated models."""

import json
import os
from urllib.request import Request, urlopen

from models import Credential, Shares
from pydantic import TypeAdapter


def get(path: str):
    headers = {"Authorization": f"Bearer {os.environ['EMULATOR_KEY']}"}
    with urlopen(Request(os.environ["EMULATOR_URL"] + path, headers=headers)) as response:
        return json.load(response)


credentials = TypeAdapter(list[Credential]).validate_python(get("/credentials"))
assert len(credentials) == 1000
assert Shares.model_validate(get(f"/credentials/{credentials[0].id}/shares")).owners
print("datamodel-code-generator: a page and shares fit the models")
