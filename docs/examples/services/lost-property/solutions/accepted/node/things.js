"use strict";

const { randomUUID } = require("node:crypto");

/** Answered with its status and its words. */
class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

/** What finders hand in. */
class Things {
  #kept = new Map();

  handIn(finder, { what, where }) {
    if (!what) throw new Refused(400, "what is it?");
    const shown = { id: randomUUID(), what, where };
    this.#kept.set(shown.id, { finder, shown });
    return shown;
  }

  show(finder, id) {
    return this.#of(finder, id).shown;
  }

  remove(finder, id) {
    this.#of(finder, id);
    this.#kept.delete(id);
  }

  #of(finder, id) {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.finder !== finder) throw new Refused(404, "no such thing");
    return kept;
  }
}

module.exports = { Refused, Things };
