const express = require("express");

const app = express();
const coats = new Map();

app.use(express.json());

app.get("/health", (request, response) => response.json({}));

app.post("/coats", (request, response) => {
  const { owner } = request.body;
  if (!owner) return response.status(400).json({ error: "whose coat is it?" });
  const coat = { number: coats.size + 1, owner };
  coats.set(String(coat.number), coat);
  response.status(201).json(coat);
});

app.get("/coats/:number", (request, response) => {
  const coat = coats.get(request.params.number);
  if (!coat) return response.status(404).json({ error: "no such coat" });
  response.json(coat);
});

app.listen(Number(process.env.PORT), "127.0.0.1");
