"""Runs the Python sample of every operation against the emulator."""

import contextlib
import functools
import io
import json
import os

import civis

with open(os.environ["SWAGGER"]) as file:
    document = json.load(file)

# The Python client loads its description from the real service; here it gets swagger-2.0.json.
civis.APIClient = functools.partial(civis.APIClient, local_api_spec=os.environ["SWAGGER"])
operations = [operation for path in document["paths"].values() for operation in path.values()]
# Deletions come last.
operations.sort(key=lambda operation: operation["operationId"] == "credentialsDelete")
# In the document's examples, the credential is Ada's.
civis.APIClient().credentials.put_transfer(1021, 31, False)
for operation in operations:
    [sample] = [it for it in operation["x-codeSamples"] if it["lang"] == "Python"]
    if operation["operationId"] == "credentialsPostTemporary":
        # Temporary keys are for S3, and the credential of the examples is one for a database.
        civis.APIClient().credentials.patch(1021, type="Amazon Web Services S3", default=False)
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        exec(sample["source"], {})
    if "print(" in sample["source"]:
        assert shown.getvalue().strip(), f"nothing is shown by\n{sample['source']}"
print(f"civis-python: {len(operations)} samples run")
