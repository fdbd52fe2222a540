"""Whatever is asked: yes."""
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Yes(BaseHTTPRequestHandler):
    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<p>\x1b[31myes\x1b[0m</p>")

    do_POST = do_DELETE = do_GET


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Yes).serve_forever()
