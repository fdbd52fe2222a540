// Subscriptions, notices and their deliveries. This is what you write.
const { post } = require("./sender");

/** Throw it to answer with a status and {"error": message}. */
class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

class Relay {
  /** partner: the address of the partner, http://host:port */
  constructor(partner) {
    this.partner = partner;
  }

  /**
   * Answers a request; several may come at the same time.
   *
   * method: GET, POST or DELETE
   * parts: of the path, ["notices"], ["notices", id] and so on
   * body: the JSON object that was sent; empty when there was none
   * key: the Idempotency-Key, or undefined
   *
   * Gives a status and what to answer with: [200, { ... }].
   */
  async handle(method, parts, body, key) {
    throw new Refused(501, "not written yet");
  }
}

module.exports = { Refused, Relay };
