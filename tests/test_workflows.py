"""The workflows hold only the rights they need, and run only what is pinned."""

import json
import re
import shutil
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
PIN = re.compile(r"uses: ([\w-]+/[\w-]+)@([0-9a-f]{40}) # v(\d+\.\d+\.\d+)$")
# Each spoils a workflow in one way, and names what must be found.
SPOILED = {
    "an action that can change": (
        "test.yml",
        "checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0",
        "checkout@v7",
        "unpinned-uses",
    ),
    "every right for every job": (
        "test.yml",
        "permissions: {}",
        "permissions: write-all",
        "excessive-permissions",
    ),
    "a token left in the folder": (
        "nightly.yml",
        "persist-credentials: false",
        "persist-credentials: true",
        "artipacked",
    ),
    "a name that becomes a command": (
        "site.yml",
        'upload "$TAG"',
        'upload "${{ github.event.release.tag_name }}"',
        "template-injection",
    ),
    "a stranger's change with our rights": (
        "test.yml",
        "  pull_request:",
        "  pull_request_target:",
        "dangerous-triggers",
    ),
    "every secret for one job": (
        "site.yml",
        "GH_TOKEN: ${{ github.token }}",
        "GH_TOKEN: ${{ toJSON(secrets) }}",
        "overprovisioned-secrets",
    ),
}


def findings(folder):
    """Return what zizmor, at its strictest and without the network, finds below a folder."""
    program = shutil.which("zizmor", path=sysconfig.get_path("scripts"))
    words = ["--offline", "--persona=auditor", "--no-ignores", "--strict-collection"]
    ran = subprocess.run(
        [program, *words, "--no-progress", "--no-exit-codes", "--format=json", str(folder)],
        capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return [finding["ident"] for finding in json.loads(ran.stdout)]


def read(name):
    """Return a workflow. Every value stays text, so that `on` is not read as true."""
    return yaml.load((GITHUB / "workflows" / name).read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs():
    """Return each job of each workflow, by its name."""
    return {
        f"{file.stem}-{name}": job
        for file in FILES
        for name, job in read(file.name)["jobs"].items()
    }


def uses():
    """Give each line that calls an action."""
    for file in FILES:
        for line in file.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                yield line.strip().removeprefix("- ")


def test_the_linter_finds_nothing():
    assert len(FILES) == 3
    assert findings(GITHUB) == []


@pytest.mark.parametrize("spoil", SPOILED)
def test_a_spoiled_workflow_turns_red(tmp_path, spoil):
    name, good, bad, wanted = SPOILED[spoil]
    shutil.copytree(GITHUB, tmp_path / ".github")
    file = tmp_path / ".github" / "workflows" / name
    words = file.read_text(encoding="utf-8")
    assert good in words
    file.write_text(words.replace(good, bad), encoding="utf-8")
    assert wanted in findings(tmp_path / ".github")


def test_every_action_is_pinned_to_one_commit_and_says_its_version():
    pins = {}
    for line in uses():
        found = PIN.fullmatch(line)
        assert found, line
        pins.setdefault(found[1], set()).add(found.groups()[1:])
    assert len(pins) == 7
    assert all(len(versions) == 1 for versions in pins.values()), pins
    assert {name.split("/")[0] for name in pins} == {"actions"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_workflow_has_no_rights_and_no_secrets_of_its_own(file):
    assert read(file.name)["permissions"] == {}
    assert "secrets." not in file.read_text(encoding="utf-8")
    assert "group" in read(file.name)["concurrency"]


@pytest.mark.parametrize("name", jobs())
def test_a_job_ends_in_time_and_keeps_no_token(name):
    job = jobs()[name]
    assert 0 < int(job["timeout-minutes"]) <= 60
    for step in job["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_each_job_has_only_the_rights_it_needs():
    assert {name: job["permissions"] for name, job in jobs().items()} == {
        "nightly-links": {"contents": "read"},
        "nightly-long": {"contents": "read"},
        "nightly-test": {"contents": "read"},
        "site-attach": {"contents": "write"},
        "site-build": {"contents": "read", "pages": "read"},
        "site-deploy": {"id-token": "write", "pages": "write"},
        "test-linux": {"contents": "read"},
        "test-other-systems": {"contents": "read"},
    }


def test_a_job_that_may_write_runs_nothing_of_the_course():
    for name in ("attach", "deploy"):
        job = read("site.yml")["jobs"][name]
        assert not [step for step in job["steps"] if "checkout" in step.get("uses", "")]
        assert "course.py" not in json.dumps(job)


def test_every_python_that_the_course_promises_is_tested():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = SpecifierSet(project["requires-python"])
    tested = read("test.yml")["jobs"]["linux"]["strategy"]["matrix"]["python"]
    assert tested == [f"3.{minor}" for minor in range(30) if f"3.{minor}" in promised]


def commands(name, job):
    """Return what the steps of a job type."""
    return [step["run"] for step in read(name)["jobs"][job]["steps"] if "run" in step]


def test_the_whole_test_runs_as_it_does_before_a_merge():
    assert commands("test.yml", "linux") == commands("nightly.yml", "test") == [".ci/run"]
    assert (ROOT / ".ci/run").is_file()
    assert commands("nightly.yml", "long")[1:] == [
        ".venv/bin/python benchmarks/checker.py",
        ".venv/bin/python -m impactflow data reruns --check",
        ".venv/bin/python -m pytest -q -n 2 --dist loadfile tests -m nightly",
    ]
    assert commands("test.yml", "other-systems") == [
        "python course.py setup",
        "python course.py test --without-browser",
    ]


def test_what_is_built_is_what_is_published():
    from classroom.site.building import HTML, ZIP

    kept = [
        step["with"]["path"]
        for step in read("site.yml")["jobs"]["build"]["steps"]
        if "upload" in step.get("uses", "")
    ]
    assert kept == [HTML.relative_to(ROOT).as_posix(), ZIP.relative_to(ROOT).as_posix()]
    assert commands("site.yml", "build") == ['python3 course.py site --base "${BASE}/"']
    [upload] = commands("site.yml", "attach")
    assert f" {ZIP.name} " in upload
