"""Sends thousands of generated requests, and holds every answer against the document that the emulator gives."""

import json
import os
import pathlib
import subprocess
import sys

at_least = 5000
here = pathlib.Path(__file__).parent
cache = pathlib.Path(os.environ["CACHE"])
report = cache / "schemathesis.json"
report.unlink(missing_ok=True)
command = [
    pathlib.Path(sys.executable).with_name("schemathesis"),
    f"--config-file={here / 'schemathesis.toml'}",
    "run",
    f"{os.environ['EMULATOR_URL']}/openapi.json",
    f"--header=Authorization: Bearer {os.environ['EMULATOR_KEY']}",
    "--checks=all",
    "--mode=all",
    "--max-examples=250",
    "--continue-on-failure",
    "--generation-database=none",
    "--seed=1",
    "--no-color",
    f"--report-json-path={report}",
]
ended = subprocess.run(command, cwd=cache, check=False)
if not report.exists():
    sys.exit(f"schemathesis ended with {ended.returncode} and without a report")
told = json.loads(report.read_text())
cases, tested = told["test_cases"], told["operations"]["tested"]
problems = [
    *([f"it ended with {ended.returncode}"] if ended.returncode else []),
    *([f"{len(told['failures'])} failures"] if told["failures"] else []),
    *([f"{len(told['errors'])} errors"] if told["errors"] else []),
    *([f"only {cases['generated']} requests"] if cases["generated"] < at_least else []),
    *([f"only {tested} operations"] if tested < told["operations"]["total"] else []),
    *[f"phase {name}: {phase['status']}" for name, phase in told["phases"].items() if phase["status"] != "success"],
]
if problems:
    sys.exit("schemathesis: " + "; ".join(problems))
print(f"schemathesis: {cases['generated']} requests to {tested} operations, no failure")
