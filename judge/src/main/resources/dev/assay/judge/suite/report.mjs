// SPDX-License-Identifier: Apache-2.0
// A line a test on file descriptor 3: outcome, file, line, name and message, the last two in base64,
// with tabs between; "end" is the last. Nothing here is trusted: the tests share the process.
import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const text = value => Buffer.from(String(value ?? '').slice(0, 4000)).toString('base64');
const path = name => name?.startsWith('file:') ? fileURLToPath(name) : name ?? '';
const own = name => {
  const file = relative(process.cwd(), path(name));
  return file.startsWith('..') ? '' : file;
};

/** The last line of a test file on the way to the failure. */
function place({ file, line, name: test }, error) {
  const name = own(file) || test;   // a file that could not be loaded is a test of that name
  for (const frame of String(error?.stack ?? '').split('\n')) {
    const found = /(?:\(|at )(?:file:\/\/)?([^\s()]+):(\d+):\d+\)?$/.exec(frame.trim());
    if (found && own(found[1]) === name) return [name, Number(found[2])];
  }
  return [name, line ?? 0];
}

function tell(outcome, data, name, error) {
  const [file, line] = place(data, error);
  const said = error ? stripVTControlCharacters(`${error.name ?? 'Error'}: ${error.message ?? error}`) : '';
  writeSync(3, [outcome, file, line, text(name), text(said)].join('\t') + '\n');
}

export default async function* report(events) {
  globalThis[Symbol.for('assay.reporting')] = true;
  const parents = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') parents[data.nesting] = data.name;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { details } = data;
    const error = details?.error?.cause ?? details?.error;
    const group = details?.type === 'suite' || details?.error?.failureType === 'subtestsFailed';
    // A group that failed by itself, in a hook, is a failure; one that merely holds tests is none.
    if (group && (type === 'test:pass' || details?.error?.failureType === 'subtestsFailed')) continue;
    const name = [...parents.slice(0, data.nesting), data.name].join(' > ');
    if (data.skip !== undefined || data.todo !== undefined) tell('skipped', data, name);
    else tell(type === 'test:pass' ? 'passed' : 'failed', data, name, type === 'test:fail' ? error : undefined);
  }
  writeSync(3, 'end\n');
  process.exit(0);
}
