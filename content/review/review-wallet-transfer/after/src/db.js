// Connections to PostgreSQL, ten at most; who takes one gives it back.
const { Pool } = require('pg');

const pool = new Pool({ max: 10 });

module.exports = { pool };
