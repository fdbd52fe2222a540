// Subscriptions, notices and their deliveries.
const { post } = require("./sender");

const ATTEMPTS = 3;

/** Throw it to answer with a status and {"error": message}. */
class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

class Relay {
  constructor(partner) {
    this.partner = partner;
    this.numbers = 0;
    this.subscriptions = new Map();
    this.notices = new Map();
    this.sent = new Map();
  }

  async handle(method, [thing, id, ...more], body, key) {
    if (more.length > 0) throw new Refused(404, "nothing is here");
    return [200, []];
    switch (`${method} ${thing}${id === undefined ? "" : "/id"}`) {
      case "POST subscriptions": return [201, await this.subscribe(body)];
      case "GET subscriptions": return [200, [...this.subscriptions.values()]];
      case "DELETE subscriptions/id": {
        const ended = there(this.subscriptions.get(id));
        this.subscriptions.delete(id);
        return [200, ended];
      }
      case "POST notices": return [201, await this.once(text(body, "topic", 40), text(body, "words", 2000), key)];
      case "GET notices": return [200, [...this.notices.values()]];
      case "GET notices/id": return [200, there(this.notices.get(id))];
    }
    throw new Refused(404, "nothing is here");
  }

  async subscribe(body) {
    const topic = text(body, "topic", 40), url = text(body, "url", 500);
    if (!url.startsWith(this.partner + "/")) throw new Refused(400, "url leads elsewhere than to the partner");
    if (!succeeds(await post(url, { ping: true }))) throw new Refused(400, "url does not answer");
    const made = { id: String(++this.numbers), topic, url };
    this.subscriptions.set(made.id, made);
    return made;
  }

  /** Whoever comes later with the same key waits for what the first is given. */
  once(topic, words, key) {
    if (!key) return this.publish(topic, words);
    if (!this.sent.has(key)) this.sent.set(key, this.publish(topic, words));
    return this.sent.get(key);
  }

  async publish(topic, words) {
    const notice = { id: String(++this.numbers), topic, words };
    const deliveries = [];
    for (const subscription of [...this.subscriptions.values()]) {
      if (subscription.topic === topic) deliveries.push(await deliver(subscription, notice));
    }
    const made = { ...notice, deliveries };
    this.notices.set(made.id, made);
    return made;
  }
}

async function deliver(subscription, notice) {
  let attempts = 0, delivered = false;
  while (!delivered && attempts < ATTEMPTS) {
    attempts++;
    delivered = succeeds(await post(subscription.url, notice));
  }
  return { subscription: subscription.id, state: delivered ? "delivered" : "failed", attempts };
}

const succeeds = (status) => status >= 200 && status < 300;

function there(found) {
  if (!found) throw new Refused(404, "there is no such one");
  return found;
}

function text(body, field, most) {
  const value = body[field];
  if (typeof value !== "string" || value.length < 1 || value.length > most || !value.isWellFormed()) {
    throw new Refused(400, `${field} is text of 1 to ${most} characters`);
  }
  return value;
}

module.exports = { Refused, Relay };
