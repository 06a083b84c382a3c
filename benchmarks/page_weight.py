"""What a page weighs in a browser, over gzip, how soon it is there, and whether it stands still."""

import gzip
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SQUEEZED = {".html", ".css", ".js", ".svg", ".json"}
# Layout shift as browsers score it: nought is still, 0.1 is the most that is called good.
SHIFT = """wait => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), wait);
})"""
AT_REST = 300  # milliseconds after which nothing moves any more
# When the largest piece of what is seen first was drawn, in milliseconds from the start.
PAINT = """() => new Promise(done => {
  let last = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { last = e.startTime; }))
    .observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => done(last), 100);
})"""
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@dataclass(frozen=True)
class Weight:
    """Bytes of one page over the wire, seconds to its largest paint, and how far it moved."""

    page: str
    first: int
    second: int
    paint: float
    shift: float


class GzipHandler(SimpleHTTPRequestHandler):
    """Serve a folder as a web host does: compressed, and to be kept but asked again."""

    def do_GET(self):
        """Answer with the compressed file, or with "not changed"."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.exists():
            return self.send_error(404)
        mark = f'"{path.stat().st_mtime_ns}"'
        if self.headers.get("If-None-Match") == mark:
            self.send_response(304)
            self.end_headers()
            return None
        return self._send(path, mark)

    def _send(self, path: Path, mark: str) -> None:
        squeezed = path.suffix in SQUEEZED
        words = squeeze(path) if squeezed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(words)))
        self.send_header("ETag", mark)
        self.send_header("Cache-Control", "max-age=600" if path.suffix != ".html" else "no-cache")
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(words)

    def log_message(self, format, *arguments):
        """Keep quiet."""


@lru_cache
def squeeze(path: Path) -> bytes:
    """Compress a file as hard as a web host does by default."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def served(folder: Path):
    """Serve a folder over gzip on this computer; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(GzipHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def weigh(browser, address: str, page: str, screen: dict = DESK) -> Weight:
    """Open a page twice in a fresh browser profile; add up what came, and time the first visit."""
    context = browser.new_context(viewport=screen)
    try:
        tab = context.new_page()
        first, paint, shift = _visit(context, tab, f"{address}/{page}")
        tab.goto("about:blank")
        second, *_ = _visit(context, tab, f"{address}/{page}")
    finally:
        context.close()
    return Weight(page, first, second, paint, shift)


def _visit(context, tab, address: str) -> tuple[int, float, float]:
    sizes = []
    session = context.new_cdp_session(tab)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    tab.goto(address, wait_until="load")
    tab.wait_for_timeout(700)
    paint, shift = tab.evaluate(PAINT) / 1000, tab.evaluate(SHIFT, AT_REST)
    session.detach()
    return int(sum(sizes)), paint, shift
