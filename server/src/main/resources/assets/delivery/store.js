// SPDX-License-Identifier: Apache-2.0
// Saves that the server has not acknowledged yet, kept on this device: they outlive the page.
const name = 'assay';
const table = 'saves';

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const open = () => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(table, { keyPath: ['attempt', 'writer', 'position', 'seq'] })
      .createIndex('attempt', 'attempt');
  return done(request);
};

const key = save => [save.attempt, save.writer, save.position, save.seq];

/** Where the browser keeps nothing (private windows of some), the page's memory has to do. */
class Memory {
  #saves = new Map();
  async put(save) { this.#saves.set(key(save).join(), save); }
  async remove(saves) { saves.forEach(save => this.#saves.delete(key(save).join())); }
  async all() { return [...this.#saves.values()]; }
}

class Device {
  #attempt;
  #database;
  constructor(attempt, database) {
    this.#attempt = attempt;
    this.#database = database;
  }
  #table(mode) {
    return this.#database.transaction(table, mode, { durability: 'strict' }).objectStore(table);
  }
  put(save) { return done(this.#table('readwrite').put(save)); }
  async remove(saves) {
    const rows = this.#table('readwrite');
    await Promise.all(saves.map(save => done(rows.delete(key(save)))));
  }
  all() { return done(this.#table('readonly').index('attempt').getAll(this.#attempt)); }
}

export async function openStore(attempt) {
  try {
    return new Device(attempt, await open());
  } catch {
    return new Memory();
  }
}
