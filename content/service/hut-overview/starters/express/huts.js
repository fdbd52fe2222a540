// Huts, the jobs that are open in them, and when somebody was there last.
const { rows, update } = require("./database");

exports.page = async (limit, after) => {
  const huts = await (after ? following(limit, after) : first(limit));
  for (const hut of huts) await complete(hut);
  return { huts, next: huts.length < limit ? null : cursor(huts.at(-1)) };
};

// One hut, or nothing.
exports.hut = async (id) => {
  const [hut] = await rows("select id, name, metres from huts where id = $1", id);
  return hut && complete(hut);
};

// Closes a job; nothing when there is none.
exports.done = async (job) =>
  (await update("update jobs set done = true where id = $1", job)) ? { done: job } : null;

const first = (limit) =>
  rows("select id, name, metres from huts order by metres desc, id limit $1", limit);

const following = (limit, after) => {
  const [metres, id] = after.split("-").map(Number);
  if (!Number.isInteger(metres) || !Number.isInteger(id)) throw new RangeError("a number is missing");
  return rows(
    `select id, name, metres from huts
     where metres < $1 or (metres = $1 and id > $2)
     order by metres desc, id limit $3`,
    metres, id, limit);
};

const cursor = (hut) => `${hut.metres}-${hut.id}`;

async function complete(hut) {
  hut.jobs = await jobs(hut.id);
  hut.lastVisit = await lastVisit(hut.id);
  return hut;
}

const jobs = (hut) =>
  rows("select id, what, urgency from jobs where hut = $1 and not done order by urgency, id", hut);

const lastVisit = async (hut) =>
  (await rows("select max(day)::text as day from visits where hut = $1", hut))[0].day;
