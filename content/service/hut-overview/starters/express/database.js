// Statements with values in the place of $1, $2. Nothing is wrong here.
const { Pool } = require("pg");

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

// The rows that a query finds, each as an object by column. A value may be an array, as in id = any($1).
exports.rows = async (query, ...values) => (await pool.query(query, values)).rows;

// How many rows a statement has changed.
exports.update = async (statement, ...values) => (await pool.query(statement, values)).rowCount;
