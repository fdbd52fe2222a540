// SPDX-License-Identifier: Apache-2.0
'use strict';

/*
 * Calls what the candidate wrote in solution.js: see dev.assay.functions.harness.Exchange. All of standard
 * input is read before anything of the candidate's is loaded, and nothing here is a secret: it
 * shares a process with the candidate. What it writes is a value and never a verdict.
 */
const [mark, description, calls] = require('node:fs').readFileSync(0, 'latin1').split('\n');
const shape = JSON.parse(description);
const write = process.stdout.write.bind(process.stdout);
const complaint = process.stderr.write.bind(process.stderr);

/** Makes the calls: what the function returned, or what each method did, as JSON. */
async function made([[name, ...values], ...others]) {
  const solution = require('./solution.js');
  const first = solution[name];
  if (typeof first !== 'function') {
    complain(`it does not export ${name}; end it with: module.exports = { ${name} };`);
  }
  if (!shape.class) return text(await first(...decoded(name, values)));
  const object = new first(...decoded(name, values));
  const results = [];
  for (const [method, ...args] of others) {
    if (typeof object[method] !== 'function') complain(`${name} has no ${method}`);
    results.push(text(await object[method](...decoded(method, args))));
  }
  return `[${results.join(',')}]`;
}

const decoders = new Map();

function decoded(name, values) {
  if (!decoders.has(name)) {
    decoders.set(name, shape.operations[name].map(([, kind]) => decoder(kind)));
  }
  return values.map((value, i) => decoders.get(name)[i](value));
}

/** What makes a value of a type out of JSON. */
function decoder(kind) {
  if (kind === 'int64') return BigInt;
  if (typeof kind === 'string') return (value) => value;
  const [form, inner] = kind;
  if (form === 'record') {
    const fields = shape.records[inner].map(([name, part]) => [name, decoder(part)]);
    return (value) => {
      const record = {};
      for (const [name, decode] of fields) record[name] = decode(value[name]);
      return record;
    };
  }
  const decode = decoder(inner);
  if (form === 'list') return (value) => value.map(decode);
  if (form === 'map') return (value) => new Map(Object.entries(value).map(([key, one]) => [key, decode(one)]));
  return (value) => (value === null ? null : decode(value));
}

/** A value as JSON, in ASCII; whether it is of the right type is seen elsewhere. */
function text(value) {
  switch (typeof value) {
    case 'undefined': return 'null';
    case 'boolean':
    case 'number':
    case 'bigint': return String(value);
    case 'string': return quoted(value);
    case 'object': break;
    default: throw new TypeError(`a ${typeof value} cannot be returned`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value)) {
    return `[${Array.from(value, text).join(',')}]`;
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{${entries.map(([key, one]) => `${quoted(String(key))}:${text(one)}`).join(',')}}`;
}

function quoted(string) {
  return JSON.stringify(string).replace(
    /[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function complain(message) {
  complaint(`The program does not fit the signature: ${message}\n`);
  process.exit(1);
}

made(JSON.parse(calls)).then(
  (result) => write(`\n${mark} ${result}\n`),
  (error) => {
    const trace = error instanceof Error ? error.stack : `Uncaught ${String(error)}`;
    complaint(`${trace.split('\n').filter((line) => !line.includes('harness.js:')).join('\n')}\n`);
    process.exit(1);
  });
