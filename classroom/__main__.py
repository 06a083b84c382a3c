"""The course's own commands: ``python -m classroom ...``."""

import argparse
import sys
from pathlib import Path

from impactflow.errors import PlainError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 with a sentence when not."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except PlainError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m classroom", description=__doc__)
    rooms = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_exercises(rooms.add_parser("exercises", help="build the exercises, or start one"))
    _add_notebooks(rooms.add_parser("notebooks", help="run lessons and store their outputs"))
    _add_site(rooms.add_parser("site", help="build the page version, or show it"))
    presets = rooms.add_parser("presets", help="set JupyterLab up for learners")
    presets.set_defaults(run=_presets)
    return parser


def _add_exercises(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    build = verbs.add_parser("build", help="make exercises/ from solutions/")
    build.add_argument("--check", action="store_true", help="only say what differs")
    build.set_defaults(run=_build)
    start = verbs.add_parser("start", help="make your own copy in my-work/")
    start.add_argument("module", nargs="?", help="its number; all modules when left out")
    start.set_defaults(run=_start)


def _add_notebooks(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    run = verbs.add_parser("run", help="run notebooks and store their outputs")
    run.add_argument("paths", nargs="*", type=Path, help="all of the course's when left out")
    run.set_defaults(run=_run)


def _add_site(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    build = verbs.add_parser("build", help="make _build/html and a zip of it")
    build.add_argument("--base", default="/", help="the path under which it is published")
    build.set_defaults(run=_build_site)
    serve = verbs.add_parser("serve", help="show the built site on this computer")
    serve.add_argument("--port", type=int, default=8000)
    serve.set_defaults(run=_serve_site)


def _build(options: argparse.Namespace) -> int:
    from classroom.authoring.exercise_builder import build_all
    from classroom.folders import shown

    different = build_all(check=options.check)
    if options.check and different:
        names = ", ".join(shown(path) for path in different)
        raise PlainError(
            f"These exercises differ from their solutions: {names}. "
            "Change the solution, then type: python -m classroom exercises build"
        )
    print(f"{len(different)} exercises written." if not options.check else "All exercises match.")
    return 0


def _start(options: argparse.Namespace) -> int:
    from classroom.desk.starting import start, start_all

    copies = start_all() if options.module is None else [start(options.module)]
    for copy in copies:
        print(copy)
    return 0


def _run(options: argparse.Namespace) -> int:
    from classroom.authoring.notebook_runner import course_notebooks, run_all

    for done in run_all(options.paths or course_notebooks()):
        print(done, flush=True)
    return 0


def _build_site(options: argparse.Namespace) -> int:
    from classroom.folders import shown
    from classroom.site.building import build

    folder, archive = build(options.base)
    print(f"The page version is in {shown(folder)}, and zipped in {shown(archive)}.")
    return 0


def _serve_site(options: argparse.Namespace) -> int:
    from classroom.site.serving import serve

    serve(options.port)
    return 0


def _presets(options: argparse.Namespace) -> int:
    from classroom.desk.presets import install

    for path in install():
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
