// SPDX-License-Identifier: Apache-2.0
// Loads the test files below the working directory into one process; report.mjs tells what came of
// their tests. A file that cannot be loaded is a test that failed.
import { readdirSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
// Without a test no reporter is ever started: then there is nothing to report but the end.
process.on('beforeExit', () => {
  if (!globalThis[Symbol.for('assay.reporting')]) writeSync(3, 'end\n');
});

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.test\.[cm]?js$/.test(entry.name))
  .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  .sort();
for (const file of files) {
  try {
    await import(pathToFileURL(join(root, file)));
  } catch (error) {
    test(file, () => { throw error; });
  }
}
