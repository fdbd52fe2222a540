"use strict";

// Takes requests and answers them; finders and their tokens are done.
const http = require("node:http");
const { randomUUID } = require("node:crypto");
const { Refused, Things } = require("./things.js");

const passwords = new Map();
const finders = new Map();
const things = new Things();

function finder(request) {
  const name = finders.get((request.headers.authorization || "").replace("Bearer ", ""));
  if (name === undefined) throw new Refused(401, "who is there?");
  return name;
}

function route(request, asked) {
  const [, kind, id] = request.url.split("/");
  switch (`${request.method} ${kind}`) {
    case "GET health":
      return [200, {}];
    case "POST finders":
      passwords.set(asked.name, asked.password);
      return [201, { name: asked.name }];
    case "POST sessions": {
      if (passwords.get(asked.name) !== asked.password) throw new Refused(401, "who is there?");
      const token = randomUUID();
      finders.set(token, asked.name);
      return [201, { token }];
    }
    case "POST things":
      return [201, things.handIn(finder(request), asked)];
    case "GET things":
      return [200, things.show(finder(request), id)];
    case "DELETE things":
      things.remove(finder(request), id);
      return [204];
  }
  throw new Refused(404, "there is nothing here");
}

function answer(request, body) {
  try {
    return route(request, JSON.parse(body || "{}"));
  } catch (error) {
    if (error instanceof Refused) return [error.status, { error: error.message }];
    if (error instanceof SyntaxError) return [400, { error: "that is not JSON" }];
    console.error(error);
    return [500, { error: "something went wrong" }];
  }
}

http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const [status, value] = answer(request, body);
    response.writeHead(status, value ? { "Content-Type": "application/json" } : {});
    response.end(value ? JSON.stringify(value) : undefined);
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
