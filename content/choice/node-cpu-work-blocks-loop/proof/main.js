const { Worker } = require("node:worker_threads");

const layOutSource = "const until = Date.now() + 300; while (Date.now() < until);";

function layOut() {
  const until = Date.now() + 300;
  while (Date.now() < until);
}

async function measure(name, work) {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await work();
  clearInterval(timer);
  console.log(`${name}: ${ticks === 0 ? "0 ticks" : "ticks"} meanwhile`);
}

(async () => {
  await measure("async function", async () => layOut());
  await measure("promise executor", () => new Promise((resolve) => resolve(layOut())));
  await measure("nextTick", () => new Promise((resolve) => process.nextTick(() => resolve(layOut()))));
  await measure("worker", () => new Promise((resolve) => new Worker(layOutSource, { eval: true }).on("exit", resolve)));
})();
