"""Makes the calls of a scenario with the official client, and compares the results with those of our clients.

Each client uses an emulator with the same seed, so every ID, time and key must be the same. The official client gets
nothing but CIVIS_API_ENDPOINT and CIVIS_API_KEY.
"""

import json
import sys

import civis
from civis._camel_to_snake import camel_to_snake
from civis.base import CivisAPIError

with open(sys.argv[1]) as file:
    scenario = json.load(file)
with open(sys.argv[2]) as file:
    clients = json.load(file)
credentials = civis.APIClient().credentials


def call(step):
    fields = dict(step.get("body", {}))
    if step.get("all"):
        fields["iterator"] = True
    try:
        response = getattr(credentials, step["method"])(*step.get("path", []), **fields)
        return {"data": plain(response)}
    except CivisAPIError as error:
        return {"status": error.status_code, "message": error.error_message}


def plain(response):
    if isinstance(response, civis.Response):
        return None if response.json_data is None else response.json()
    return [plain(item) for item in response]


def snake(value):
    if isinstance(value, dict):
        return {camel_to_snake(key): snake(item) for key, item in value.items()}
    return [snake(item) for item in value] if isinstance(value, list) else value


def differences(place, one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from differences(f"{place}.{key}", one.get(key, "nothing"), other.get(key, "nothing"))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other)):
            yield from differences(f"{place}[{index}]", *pair)
    elif one != other or type(one) is not type(other):
        yield f"{place}: civis has {one!r}, and ours {other!r}"


def fields(value):
    if isinstance(value, (dict, list)):
        return sum(map(fields, value.values() if isinstance(value, dict) else value))
    return 1


# get_shares is another name of list_shares.
methods = {name for name in dir(credentials) if not name.startswith("_")} - {"get_shares"}
untried = methods - {step["method"] for step in scenario}
if untried or len(methods) != 16:
    sys.exit(f"the official client has {len(methods)} methods; not called: {sorted(untried)}")
official = [call(step) for step in scenario]
found = [
    difference
    for spelling, ours in clients.items()
    for index, step in enumerate(scenario)
    for difference in differences(
        f"{spelling} {step['method']}", official[index], snake(ours[index]) if spelling == "camel" else ours[index]
    )
]
if found:
    sys.exit("\n".join([*found[:20], f"{len(found)} differences"]))
items = max(len(result["data"]) for result in official if isinstance(result.get("data"), list))
print(
    f"civis {civis.__version__}: {len(methods)} methods, {len(scenario)} calls, {items} items by its iterator,"
    f" {sum(map(fields, official))} fields the same as with {', '.join(clients)}"
)
