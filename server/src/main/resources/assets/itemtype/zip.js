// SPDX-License-Identifier: Apache-2.0
// A project as a zip, and back. Unpacking happens here, in the candidate's own browser: a hostile
// archive can harm nobody else, works offline, and what comes of it takes the way of all answers.
const library = '/assets/jszip-3.10.1.min.js';
const most = { archive: 2 << 20, entries: 5_000, files: 64, file: 64 << 10, bytes: 160 << 10 };
const path = /^[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*(\/[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*)*$/;
/** What tools and desktops leave beside the work. */
const leftovers = /(^|\/)(\.[^/]+|__MACOSX|__pycache__|node_modules|target|out|build|dist|Thumbs\.db|desktop\.ini|[^/]+\.(class|pyc|iml))(\/|$)/;

let loading;
/** Where Monaco's module loader is there, the library gives itself to that and to nobody else. */
const load = () => loading ??= new Promise((resolve, reject) => {
  if (window.define?.amd) return window.require([library], resolve, reject);
  const script = document.createElement('script');
  script.src = library;
  script.onerror = reject;
  script.onload = () => window.JSZip ? resolve(window.JSZip) : reject(new Error(library));
  document.head.append(script);
}).catch(failure => {
  loading = undefined;
  throw failure;
});

/** Why a zip is not taken: the name of a sentence, and the file it is about. */
export class Refused extends Error {
  constructor(reason, file = '') {
    super(reason);
    this.file = file;
  }
}

export async function pack(files) {
  const JSZip = await load();
  const zip = new JSZip();
  for (const [name, text] of files) zip.file(name, text);
  return zip.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}

/** Reads an archive's text files by path, and how many leftovers were passed over. */
export async function unpack(blob) {
  if (blob.size > most.archive) throw new Refused('zipLarge');
  const JSZip = await load();
  let zip;
  try {
    zip = await JSZip.loadAsync(blob);
  } catch {
    throw new Refused('zipBroken');
  }
  const entries = Object.values(zip.files);
  if (entries.length > most.entries) throw new Refused('zipLarge');
  let left = 0;
  const taken = [];
  for (const entry of entries) {
    const name = (entry.unsafeOriginalName ?? entry.name).replaceAll('\\', '/');
    if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')) throw new Refused('zipPath', name);
    if (((entry.unixPermissions ?? 0) & 0o170000) === 0o120000) throw new Refused('zipLink', name);
    if (entry.dir) continue;
    if (leftovers.test(name)) left++;
    else taken.push({ name, entry });
  }
  const prefix = common(taken.map(({ name }) => name));
  if (taken.length > most.files) throw new Refused('zipMany');
  const files = new Map();
  let bytes = 0;
  for (const { name, entry } of taken) {
    const short = name.slice(prefix.length);
    if (!path.test(short) || short.length > 200) throw new Refused('zipName.odd', short);
    const text = await read(entry, short);
    bytes += new TextEncoder().encode(text).length;
    if (bytes > most.bytes) throw new Refused('zipLarge');
    files.set(short, text);
  }
  if (!files.size) throw new Refused('zipEmpty');
  return { files, left };
}

/** A file's text; whatever the archive says of its size, not a byte more than allowed is kept. */
function read(entry, name) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    const stream = entry.internalStream('uint8array');
    stream.on('data', chunk => {
      size += chunk.length;
      if (size > most.file) {
        stream.pause();
        reject(new Refused('zipFile', name));
      } else {
        parts.push(chunk);
      }
    }).on('error', () => reject(new Refused('zipBroken'))).on('end', async () => {
      try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(parts).arrayBuffer());
        if (text.includes('\0')) throw new TypeError();
        resolve(text.replaceAll('\r\n', '\n'));
      } catch {
        reject(new Refused('zipText', name));
      }
    }).resume();
  });
}

/** The folder that all files are in, when there is one around the whole project. */
function common(names) {
  const first = names[0]?.includes('/') ? names[0].slice(0, names[0].indexOf('/') + 1) : '';
  return first && names.every(name => name.startsWith(first)) ? first : '';
}
