const http = require("node:http");

const coats = new Map();

function route(request, body) {
  if (request.url === "/health") return [200, {}];
  if (request.method === "POST" && request.url === "/coats") {
    const { owner } = JSON.parse(body || "{}");
    if (!owner) return [400, { error: "whose coat is it?" }];
    const coat = { number: coats.size + 1, owner };
    coats.set(String(coat.number), coat);
    return [201, coat];
  }
  const coat = coats.get(request.url.replace("/coats/", ""));
  return coat ? [200, coat] : [404, { error: "no such coat" }];
}

http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const [status, value] = route(request, body);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(value));
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
