"""Show the built site in a browser on this computer, and to nobody else."""

import functools
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from classroom.site import not_found
from classroom.site.building import HTML
from impactflow.errors import PlainError

HERE = "127.0.0.1"
PORT = 8000


class SiteHandler(SimpleHTTPRequestHandler):
    """Serve files, and the course's own page for what is not there."""

    def send_error(self, code, message=None, explain=None):
        """Answer 404 in the course's own words; leave other errors to the library."""
        page = Path(self.directory) / not_found.NAME
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        words = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(words)

    def log_message(self, format, *arguments):
        """Keep quiet: a line for every file would hide the one line with the address."""


class SiteServer(ThreadingHTTPServer):
    """Serve one folder on this computer alone."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int):
        handler = functools.partial(SiteHandler, directory=str(folder))
        super().__init__((HERE, port), handler)

    def handle_error(self, request, client_address):
        """Ignore a browser that leaves before a page is whole; show other faults."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(port: int = PORT) -> SiteServer:
    """Return a server of the built site on this computer.

    Raises:
        PlainError: the site is not built yet, or the port is in use.
    """
    if not (HTML / "index.html").exists():
        raise PlainError("The site is not built yet. Type: python3 course.py site")
    try:
        return SiteServer(HTML, port)
    except OSError:
        raise PlainError(f"Port {port} is in use. Add another number, such as --port 8010.") from None


def serve(port: int = PORT) -> None:
    """Serve the built site until somebody presses Ctrl+C."""
    with server(port) as running:
        print(f"The site is at http://{HERE}:{running.server_port}/. Ctrl+C stops it.", flush=True)
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            print("Stopped.")
