const { Readable, Transform, Writable } = require("node:stream");
const { pipeline } = require("node:stream/promises");
const { once } = require("node:events");

const csv = (row) => `${row.id};${"x".repeat(100)}\n`;

function source() {
  let id = 0;
  return new Readable({ objectMode: true, read() { this.push(id < 2000 ? { id: id++ } : null); } });
}

function slowClient() {
  const client = new Writable({
    highWaterMark: 1024,
    write(chunk, encoding, done) {
      client.most = Math.max(client.most, client.writableLength);
      if (++client.chunks % 100 === 0) setTimeout(done, 1);
      else setImmediate(done);
    },
  });
  client.most = 0;
  client.chunks = 0;
  return client;
}

const ways = {
  async a(rows, res) {
    const toCsv = new Transform({
      writableObjectMode: true,
      transform(row, encoding, done) { done(null, csv(row)); },
    });
    await pipeline(rows, toCsv, res);
  },
  async b(rows, res) {
    for await (const row of rows) {
      await null;
      res.write(csv(row));
    }
  },
  async c(rows, res) {
    for await (const row of rows) {
      if (!res.write(csv(row)))
        await once(res, "drain");
    }
  },
  async d(rows, res) {
    rows.on("data", (row) => {
      res.write(csv(row));
    });
    await once(rows, "end");
  },
};

(async () => {
  for (const [name, send] of Object.entries(ways)) {
    const res = slowClient();
    await send(source(), res);
    const held = Math.max(res.most, res.writableLength);
    if (!res.writableEnded) res.end();
    if (!res.writableFinished) await once(res, "finish");
    console.log(`${name}: ${held > 50_000 ? "grows" : "bounded"}`);
  }
})();
