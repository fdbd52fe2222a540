// Yarns, and how many skeins of them are there.
const { randomUUID } = require("node:crypto");
const { printLabel } = require("./labels");

class NotFound extends Error {}
class NotEnough extends Error {}

class Yarns {
  constructor(pool) {
    this.pool = pool;
  }

  async add(name, skeins) {
    const connection = await this.pool.connect();
    try {
      const yarn = { id: randomUUID(), name, skeins };
      await connection.query("insert into yarns values ($1, $2, $3)", [yarn.id, yarn.name, yarn.skeins]);
      return yarn;
    } finally {
      connection.release();
    }
  }

  async show(id) {
    const connection = await this.pool.connect();
    try {
      const yarn = await find(connection, id);
      return yarn;
    } finally {
      connection.release();
    }
  }

  async withdraw(id, skeins) {
    const connection = await this.pool.connect();
    try {
      const yarn = await find(connection, id);
      if (yarn.skeins < skeins) throw new NotEnough();
      await printLabel(yarn.name, skeins);
      const left = yarn.skeins - skeins;
      await keep(connection, id, left);
      return left;
    } finally {
      connection.release();
    }
  }

  async takeBack(id, skeins) {
    const connection = await this.pool.connect();
    try {
      const yarn = await find(connection, id);
      const left = yarn.skeins + skeins;
      await keep(connection, id, left);
      return left;
    } finally {
      connection.release();
    }
  }
}

async function find(connection, id) {
  const { rows } = await connection.query("select id, name, skeins from yarns where id = $1", [id]);
  if (rows.length === 0) throw new NotFound();
  return rows[0];
}

async function keep(connection, id, skeins) {
  await connection.query("update yarns set skeins = $1 where id = $2", [skeins, id]);
}

module.exports = { Yarns, NotFound, NotEnough };
