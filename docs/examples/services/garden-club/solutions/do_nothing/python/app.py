import os
from http.server import BaseHTTPRequestHandler, HTTPServer


class Nothing(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/health" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_POST = do_PUT = do_DELETE = do_GET


HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Nothing).serve_forever()
