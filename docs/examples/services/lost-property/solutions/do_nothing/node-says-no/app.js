"use strict";

// Whatever is asked: no.
require("node:http")
  .createServer((request, response) => {
    response.writeHead(request.url === "/health" ? 200 : 404, { "Content-Type": "application/json" });
    response.end("{}");
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
