"""Calls every method of the Python client once, and prints each call with the request that it sends."""

import inspect
import json
import sys
import warnings
from itertools import count

import civis
import requests
from civis import base
from civis._camel_to_snake import camel_to_snake
from civis.resources import API_SPEC_PATH

numbers = count(1)
sent: list[requests.PreparedRequest] = []


class Recorder(requests.adapters.BaseAdapter):
    """Records requests instead of sending them."""

    def send(self, request, **_):
        sent.append(request)
        response = requests.Response()
        response.status_code = 200
        return response

    def close(self):
        pass


def open_session(*args):
    session = unpatched(*args)
    session.mount("https://", Recorder())
    return session


def value_of(schema, spell):
    """A value of a schema, with all fields, whose names `spell` converts. Keys of maps are kept."""
    if "$ref" in schema:
        return value_of(spec["definitions"][schema["$ref"].split("/")[-1]], spell)
    if schema.get("enum"):
        return next(value for value in schema["enum"] if value is not None)
    if "properties" in schema:
        return {spell(name): value_of(field, spell) for name, field in schema["properties"].items()}
    if schema.get("additionalProperties"):
        return {"someKey": value_of(schema["additionalProperties"], spell)}
    texts = {"date": "2026-04-17", "date-time": "2026-04-17T18:21:18.000Z", "time": "2026-04-17T18:21:18.000Z"}
    values = {
        "string": texts.get(schema.get("format"), "Ä & b"),
        "integer": 7,
        "number": 0.5,
        "boolean": True,
        "object": {"someKey": "A value", "other_key": [1]},
        "array": None,
    }
    value = values[schema["type"]]
    return [value_of(schema["items"], spell)] * 2 if value is None else value


def call(resource, name, function):
    """Calls a method with all its arguments, and describes what it sends."""
    fields = inspect.getclosurevars(inspect.unwrap(function)).nonlocals
    path, verb = fields["path"], fields["verb"]
    [operation] = [it[verb] for key, it in spec["paths"].items() if key.strip("/") == path.strip("/")]
    parameters = operation.get("parameters", [])
    # The Python client does not encode a path, so that its texts have no special characters.
    in_path = {
        camel_to_snake(it["name"]): next(numbers) if it["type"] == "integer" else f"text-{next(numbers)}"
        for it in parameters
        if it["in"] == "path"
    }
    query = {camel_to_snake(it["name"]): value_of(it, str) for it in parameters if it["in"] == "query"}
    [body] = [it["schema"] for it in parameters if it["in"] == "body"] or [None]
    snake_body, camel_body = [body and value_of(body, spell) for spell in (camel_to_snake, str)]
    sent.clear()
    getattr(getattr(client, resource), name)(**in_path, **query, **(snake_body or {}))
    [request] = sent
    return {
        "resource": resource,
        "name": name,
        "arguments": {"path": fields["path_params"], "query": fields["query_params"], "body": fields["body_params"]},
        "paginated": fields["is_iterable"],
        "path": [in_path[part[1:-1]] for part in path.split("/") if part.startswith("{")],
        "query": query,
        "snake_body": snake_body,
        "camel_body": camel_body,
        "request": {
            "method": request.method,
            "url": request.url,
            "body": request.body and json.loads(request.body),
            "type": request.headers.get("Content-Type"),
        },
    }


warnings.simplefilter("ignore")
unpatched, base.open_session = base.open_session, open_session
with open(API_SPEC_PATH) as file:
    spec = json.load(file)
client = civis.APIClient(local_api_spec=API_SPEC_PATH, return_type="raw")
calls = [
    call(resource, name, function)
    for resource, endpoint in sorted(vars(client).items())
    if isinstance(endpoint, base.Endpoint)
    for name, function in inspect.getmembers(type(endpoint), inspect.isfunction)
    if not name.startswith("_")
]
json.dump({"spec": API_SPEC_PATH, "calls": calls}, sys.stdout)
