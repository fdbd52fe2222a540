"use strict";

/** Answered with its status and its words. */
class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

/** What finders hand in: yours to write. */
class Things {
  handIn(finder, thing) {
    throw new Refused(501, "not written yet");
  }

  show(finder, id) {
    throw new Refused(501, "not written yet");
  }

  remove(finder, id) {
    throw new Refused(501, "not written yet");
  }
}

module.exports = { Refused, Things };
