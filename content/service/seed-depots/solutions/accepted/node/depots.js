// Depots, and what is moved between them.
const { connected, query } = require("./database");

const COLUMNS = 'id, source as "from", target as "to", kilos';

exports.open = async (name, kilos, room) =>
  (await query("insert into depots values ($1, $2, $3) returning name, kilos, room", name, kilos, room)).rows[0];

exports.show = async (name) =>
  (await query("select name, kilos, room from depots where name = $1", name)).rows[0];

exports.movements = async (depot) =>
  (await query(`select ${COLUMNS} from movements where source = $1 or target = $1 order by id`, depot)).rows;

// Moves grain. The key is what the sender calls this movement; null when it is sent but once.
exports.move = (from, to, kilos, key) =>
  connected(async (connection) => {
    await connection.query("begin");
    const { rows: [made] } = await connection.query(
      `insert into movements (key, source, target, kilos) values ($1, $2, $3, $4)
       on conflict (key) do nothing returning ${COLUMNS}`,
      [key, from, to, kilos]);
    if (made) {
      const changes = [[from, -kilos], [to, kilos]].sort(([one], [other]) => (one < other ? -1 : 1));
      for (const [depot, more] of changes) {
        await connection.query("update depots set kilos = kilos + $1 where name = $2", [more, depot]);
      }
    }
    await connection.query("commit");
    return made ?? (await connection.query(`select ${COLUMNS} from movements where key = $1`, [key])).rows[0];
  });
