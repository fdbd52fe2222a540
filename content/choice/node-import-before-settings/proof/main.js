const { mkdtempSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { tmpdir } = require('node:os');
const { pathToFileURL } = require('node:url');

const settings = 'export function loadSettings() { process.env.DB_HOST = "db-3"; }';
const pool = (word) => `export ${word} pool = { host: process.env.DB_HOST ?? "localhost" };`;
const load = 'import { loadSettings } from "./settings.mjs";\n';
const use = 'import { pool } from "./pool.mjs";\n';
const versions = {
  original: [`${load}loadSettings();\n${use}`, 'const'],
  a: [`${load}await loadSettings();\n${use}`, 'const'],
  b: [`loadSettings();\n${load}${use}`, 'const'],
  c: [`import "./load.mjs";\n${use}`, 'const'],
  d: [`${load}loadSettings();\n${use}`, 'let'],
};

(async () => {
  for (const [name, [main, word]] of Object.entries(versions)) {
    const folder = mkdtempSync(join(tmpdir(), 'modules-'));
    writeFileSync(join(folder, 'settings.mjs'), settings);
    writeFileSync(join(folder, 'load.mjs'), `${load}loadSettings();`);
    writeFileSync(join(folder, 'pool.mjs'), pool(word));
    writeFileSync(join(folder, 'main.mjs'), `${main}export const host = pool.host;`);
    delete process.env.DB_HOST;
    const { host } = await import(pathToFileURL(join(folder, 'main.mjs')));
    console.log(`${name}: ${host}`);
  }
})();
