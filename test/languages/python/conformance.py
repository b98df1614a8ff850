"""Sends thousands of generated requests, and checks every response against the document of the emulator."""

import json
import os
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent
cache = pathlib.Path(os.environ["CACHE"])


def run(config, *arguments, at_least):
    report = cache / f"{config}.json"
    report.unlink(missing_ok=True)
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"),
        f"--config-file={here / config}.toml",
        "run",
        f"{os.environ['EMULATOR_URL']}/openapi.json",
        "--checks=all",
        "--mode=all",
        "--continue-on-failure",
        "--generation-database=none",
        "--seed=1",
        "--no-color",
        "--warnings=off",
        f"--report-json-path={report}",
        *arguments,
    ]
    env = os.environ | {"SCHEMATHESIS_HOOKS": str(here / "hooks.py")}
    ended = subprocess.run(command, cwd=cache, env=env, check=False)
    results = json.loads(report.read_text()) if report.exists() else {}
    if not results.get("operations"):
        sys.exit(f"schemathesis ended with {ended.returncode} and tried nothing")
    cases, operations = results["test_cases"], results["operations"]
    unfinished = [name for name, phase in results["phases"].items() if phase["status"] != "success"]
    problems = {
        f"it ended with {ended.returncode}": ended.returncode,
        f"{len(results['failures'])} failures": results["failures"],
        f"{len(results['errors'])} errors": results["errors"],
        f"only {cases['generated']} requests": cases["generated"] < at_least,
        f"only {operations['tested']} operations": operations["tested"] < operations["total"],
        f"not done: {', '.join(unfinished)}": unfinished,
    }
    if any(problems.values()):
        sys.exit("schemathesis: " + "; ".join(said for said, wrong in problems.items() if wrong))
    return f"{cases['generated']} requests to {operations['tested']} operations"


as_admin = run(
    "admin",
    "--max-examples=300",
    f"--header=Authorization: Bearer {os.environ['EMULATOR_KEY']}",
    at_least=5000,
)
as_users = run(
    "users",
    "--max-examples=60",
    f"--auth-wfc={here / 'users.yaml'}",
    # One user does not see a credential that the other has just created.
    "--exclude-checks=ensure_resource_availability",
    at_least=1000,
)
print(f"schemathesis: {as_admin} as an admin, {as_users} as two users who are none, no failure")
