// Takes requests and answers them. Nothing is wrong here.
const http = require("node:http");
const depots = require("./depots");

// The database watches over what is possible: its refusals become answers.
const REFUSALS = {
  23514: [409, { error: "too little grain or room" }],
  23503: [404, { error: "not found" }],
  23505: [409, { error: "that is there already" }],
};

async function route(request) {
  const address = new URL(request.url, "http://localhost");
  const query = address.searchParams;
  const [thing, name] = address.pathname.slice(1).split("/");
  switch (`${request.method} ${thing}${name ? "/*" : ""}`) {
    case "GET health":
      return [200, {}];
    case "POST depots":
      return [201, await depots.open(query.get("name"), number(query, "kilos"), number(query, "room"))];
    case "GET depots/*": {
      const depot = await depots.show(name);
      return depot ? [200, depot] : [404, { error: "not found" }];
    }
    case "GET movements":
      return [200, await depots.movements(query.get("depot"))];
    case "POST movements": {
      const key = request.headers["idempotency-key"] ?? null;
      return [201, await depots.move(query.get("from"), query.get("to"), number(query, "kilos"), key)];
    }
  }
  return [404, { error: "not found" }];
}

function number(query, name) {
  const value = Number(query.get(name) || NaN);
  if (!Number.isInteger(value)) throw new RangeError(name);
  return value;
}

http.createServer(async (request, response) => {
  let status, value;
  try {
    [status, value] = await route(request);
  } catch (fault) {
    [status, value] = fault instanceof RangeError ? [400, { error: "a number is missing" }]
      : REFUSALS[fault.code] ?? [500, { error: "something went wrong" }];
    if (status === 500) console.error(fault);
  }
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(value));
}).listen(Number(process.env.PORT), "127.0.0.1");
