"""Prints the methods that the Python client creates from the document, with their docstrings."""

import inspect
import json
import os
import re

import civis

ENTRY = re.compile(r"^( *)(?:- )?(\w+) : (.+)$")


def entries(text: str) -> dict[str, dict[str, str]]:
    """The fields of a section of a docstring, nested ones as dotted paths, each with its type and text."""
    found: dict[str, dict[str, str]] = {}
    way: list[tuple[int, str]] = []
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if entry:
            depth = len(entry[1])
            way = [step for step in way if step[0] < depth] + [(depth, entry[2])]
            name = ".".join(step[1] for step in way)
            found[name] = {"type": entry[3], "text": ""}
        elif way and line.strip():
            shown = found[".".join(step[1] for step in way)]
            shown["text"] = f"{shown['text']} {line.strip()}".strip()
    return found


def describe(method) -> dict:
    summary, _, rest = inspect.getdoc(method).partition("\n\n")
    arguments, _, returns = rest.partition("Returns\n-------\n")
    _, _, arguments = arguments.partition("Parameters\n----------\n")
    parameters = list(inspect.signature(method).parameters.values())[1:]
    return {
        "summary": " ".join(summary.split()),
        "arguments": {
            it.name: {
                "positional": it.kind is it.POSITIONAL_OR_KEYWORD,
                "type": it.annotation,
                "default": None if it.default is it.empty else it.default,
            }
            for it in parameters
        },
        "texts": entries(arguments),
        "returns": entries(returns.partition("\n")[2]),
        "nothing": returns.startswith("None"),
    }


client = civis.APIClient(local_api_spec=os.environ["SWAGGER"])
methods = {
    name: describe(method)
    for name, method in inspect.getmembers(type(client.credentials), inspect.isfunction)
    if not name.startswith("_")
}
print(json.dumps(methods, indent=1))
