// Huts, the jobs that are open in them, and when somebody was there last.
const { rows, update } = require("./database");

exports.page = async (limit, after) => {
  const huts = await (after ? following(limit, after) : first(limit));
  await complete(huts);
  return { huts, next: huts.length < limit ? null : cursor(huts.at(-1)) };
};

// One hut, or nothing.
exports.hut = async (id) => {
  const [hut] = await rows("select id, name, metres from huts where id = $1", id);
  if (!hut) return undefined;
  await complete([hut]);
  return hut;
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

// Two statements, however many huts there are.
async function complete(huts) {
  const byId = new Map(huts.map((hut) => [hut.id, Object.assign(hut, { jobs: [], lastVisit: null })]));
  const ids = [...byId.keys()];
  const jobs = await rows(
    `select hut, id, what, urgency from jobs
     where hut = any($1) and not done order by urgency, id`, ids);
  for (const { hut, ...job } of jobs) byId.get(hut).jobs.push(job);
  const visits = await rows(
    "select hut, max(day)::text as day from visits where hut = any($1) group by hut", ids);
  for (const { hut, day } of visits) byId.get(hut).lastVisit = day;
}
