// SPDX-License-Identifier: Apache-2.0
// Brings saves to the server, at least once: first onto this device, then over the network, again
// and again until each is acknowledged. What is acknowledged is committed there.
const most = 100;
const mostBytes = 1_000_000;
const keepaliveBytes = 60_000;
const thin = 150;

const csrf = document.querySelector('meta[name=csrf]');

export class Outbox extends EventTarget {
  #store;
  #attempt;
  #base;
  #time;
  #states;
  #unsaved = new Map();   // of this page, by key: what a closing page sends once more
  #busy = false;
  #again = false;
  #failures = 0;
  #timer = 0;

  /** states: a function that gives the item states that the server has not heard of. */
  constructor({ store, attempt, base, time, states }) {
    super();
    this.#store = store;
    this.#attempt = attempt;
    this.#base = base;
    this.#time = time;
    this.#states = states;
    addEventListener('online', () => this.deliver());
  }

  async put(save) {
    const kept = { attempt: this.#attempt, ...save };
    this.#unsaved.set(`${kept.writer} ${kept.position} ${kept.seq}`, kept);
    this.#say('saving');
    await this.#store.put(kept).catch(() => {});
    this.deliver();
  }

  async pending() {
    const kept = new Map(
      (await this.#store.all()).map(s => [`${s.writer} ${s.position} ${s.seq}`, s]));
    for (const [key, save] of this.#unsaved) kept.set(key, save);
    return [...kept.values()].sort((a, b) => a.madeAt - b.madeAt || a.seq - b.seq);
  }

  /** The page may be about to go: one more try that outlives it. The device keeps the rest. */
  farewell() {
    const body = this.#body([...this.#unsaved.values()]);
    if (this.#unsaved.size && body.length < keepaliveBytes) {
      fetch(this.#base + '/saves', this.#request(body, true)).catch(() => {});
    }
  }

  async deliver() {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      do {
        this.#again = false;
        while (await this.#deliverSome());
      } while (this.#again);
    } finally {
      this.#busy = false;
    }
  }

  /** Sends a portion; whether there is more to send. */
  async #deliverSome() {
    const pending = await this.#thinned(await this.pending());
    const portion = [];
    for (let bytes = 0; portion.length < Math.min(pending.length, most); ) {
      const next = pending[portion.length];
      bytes += JSON.stringify(next.payload).length;
      if (portion.length && bytes > mostBytes) break;
      portion.push(next);
    }
    const states = this.#states();
    if (!portion.length && !states.length) {
      this.#say('saved');
      return false;
    }
    const correct = this.#time.exchange();
    let response;
    try {
      response = await fetch(this.#base + '/saves', this.#request(this.#body(portion, states)));
    } catch {
      return this.#failed(navigator.onLine ? 'stranger' : 'offline', portion.length);
    }
    if (response.status === 401 || response.status === 403) {
      await this.#refreshToken();
      return this.#failed('signed-out', portion.length);
    }
    if (!response.ok) return this.#failed('stranger', portion.length);
    const answer = await response.json();
    correct(answer.now);
    csrf.content = answer.csrf;
    this.#failures = 0;
    await this.#forget([...answer.kept, ...answer.refused]);
    this.dispatchEvent(new CustomEvent('answer', { detail: { ...answer, states } }));
    if (pending.length > portion.length) return true;
    this.#say(answer.refused.length ? 'refused' : this.#unsaved.size ? 'saving' : 'saved');
    return this.#unsaved.size > 0;
  }

  /** A token can grow old while its page is open; the clock's answer brings a new one. */
  async #refreshToken() {
    try {
      const answer = await fetch(this.#base + '/clock');
      if (answer.ok) csrf.content = (await answer.json()).csrf;
    } catch { /* the next try will tell */ }
  }

  #failed(state, unsent) {
    this.#failures++;
    if (unsent) this.#say(state);
    const wait = Math.min(15_000, 500 * 2 ** this.#failures) * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(() => this.deliver(), wait);
    return false;
  }

  async #forget(saves) {
    saves.forEach(s => this.#unsaved.delete(`${s.writer} ${s.position} ${s.seq}`));
    await this.#store.remove(saves.map(s => ({ attempt: this.#attempt, ...s }))).catch(() => {});
  }

  /** After long minutes offline, of older saves only the last of each item and page go out. */
  async #thinned(pending) {
    if (pending.length <= thin) return pending;
    const last = new Map(pending.map(s => [`${s.writer} ${s.position}`, s]));
    const dropped = pending.slice(0, -thin / 2).filter(s => last.get(`${s.writer} ${s.position}`) !== s);
    await this.#forget(dropped);
    return pending.filter(save => !dropped.includes(save));
  }

  #body(saves, states = this.#states()) {
    const sent = saves.map(({ position, writer, seq, payload, madeAt }) =>
      ({ position, writer, seq, payload, madeAt: Math.round(madeAt) }));
    return JSON.stringify({ saves: sent, states });
  }

  #request(body, keepalive = false) {
    return {
      method: 'POST', body, keepalive,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf.content },
    };
  }

  #say(state) {
    this.dispatchEvent(new CustomEvent('state', { detail: state }));
  }
}
