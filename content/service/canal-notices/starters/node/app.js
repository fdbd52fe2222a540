// Takes requests and answers them. Finished: relay.js is what is missing.
const http = require("node:http");
const { Refused, Relay } = require("./relay");

const relay = new Relay(process.env.PARTNER_URL);

function parsed(raw) {
  if (!raw) return {};
  let body;
  try {
    body = JSON.parse(raw);
  } catch {
    throw new Refused(400, "the body is not JSON");
  }
  if (body === null || typeof body !== "object" || Array.isArray(body)) {
    throw new Refused(400, "the body is not a JSON object");
  }
  return body;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refused(400, "the address is not well formed");
  }
}

async function route(request, raw) {
  const parts = request.url.split("?")[0].split("/").slice(1).map(decoded);
  if (parts[0] === "health") return [200, {}];
  return relay.handle(request.method, parts, parsed(raw), request.headers["idempotency-key"]);
}

http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    let status, value;
    try {
      [status, value] = await route(request, Buffer.concat(chunks).toString());
    } catch (fault) {
      if (!(fault instanceof Refused)) console.error(fault);
      [status, value] = fault instanceof Refused
        ? [fault.status, { error: fault.message }] : [500, { error: "something went wrong" }];
    }
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(value));
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
