// Takes requests and answers them. Nothing is wrong here.
const express = require("express");
const huts = require("./huts");

const app = express();

const answer = (work) => async (request, response, next) => {
  try {
    const value = await work(request);
    response.status(value ? 200 : 404).json(value ?? { error: "not found" });
  } catch (fault) {
    next(fault);
  }
};

const number = (text, most = 2147483647) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) throw new RangeError("a number is missing");
  return value;
};

app.get("/health", (request, response) => response.json({}));
app.get("/huts", answer(({ query }) => huts.page(number(query.limit, 200), query.after)));
app.get("/huts/:id", answer(({ params }) => huts.hut(number(params.id))));
app.post("/jobs/:id/done", answer(({ params }) => huts.done(number(params.id))));

app.use((fault, request, response, next) => {
  if (!(fault instanceof RangeError)) console.error(fault);
  const status = fault instanceof RangeError ? 400 : 500;
  response.status(status).json({ error: status === 400 ? fault.message : "something went wrong" });
});

app.listen(Number(process.env.PORT), "127.0.0.1");
