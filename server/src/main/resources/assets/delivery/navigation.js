// SPDX-License-Identifier: Apache-2.0
// Which item is shown, and how each stands: answered, flagged, open.
export class Navigation extends EventTarget {
  #items;
  #words;
  #linear;
  #current = 0;
  #since = 0;
  #dirty = new Set();

  constructor({ root, words, linear, spent }) {
    super();
    this.#words = words;
    this.#linear = linear;
    const known = new Map(spent.map(s => [s.position, s]));
    this.#items = new Map([...root.querySelectorAll('[data-item]')].map(section => {
      const position = Number(section.dataset.item);
      return [position, {
        section,
        position,
        element: section.querySelector('[data-response]'),
        link: document.querySelector(`[data-go="${position}"]`),
        flag: section.querySelector('[data-flag]'),
        state: known.get(position) ?? { seconds: 0, flagged: false, seen: false },
      }];
    }));
    for (const item of this.#items.values()) {
      item.link.addEventListener('click', () => this.#ask(item.position));
      item.flag?.addEventListener('click', () => this.#toggleFlag(item));
      item.section.querySelectorAll('[data-step]').forEach(button =>
        button.addEventListener('click', () => this.#ask(item.position + Number(button.dataset.step))));
      this.draw(item.position);
    }
    document.addEventListener('visibilitychange', () => this.#account());
  }

  get items() {
    return [...this.#items.values()];
  }

  get current() {
    return this.#current;
  }

  /** Shows the first item that is open, else the first. */
  start() {
    if (!this.#items.size) return;
    const from = Number(location.hash.slice(1));
    const open = this.items.find(item => !item.element.answered);
    this.show(this.#items.has(from) ? from : (this.#linear ? this.items[0] : open ?? this.items[0]).position, false);
  }

  show(position, focus = true) {
    const item = this.#items.get(position);
    if (!item || position === this.#current) return;
    this.#account();
    this.dispatchEvent(new CustomEvent('leave', { detail: this.#current }));
    this.#current = position;
    for (const other of this.#items.values()) {
      other.section.hidden = other !== item;
      if (other === item) other.link.setAttribute('aria-current', 'step');
      else other.link.removeAttribute('aria-current');
      if (this.#linear) other.link.disabled = other.position !== position;
    }
    item.state.seen = true;
    this.#touch(position);
    history.replaceState(null, '', '#' + position);
    if (focus) {
      item.section.querySelector('h1').focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    item.element.shown?.();
    item.link.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }

  #ask(position) {
    if (!this.#linear) return this.show(position);
    const dialog = document.querySelector('#leave');
    dialog.onclose = () => dialog.returnValue === 'leave' && this.show(position);
    dialog.returnValue = '';
    dialog.showModal();
  }

  draw(position) {
    const item = this.#items.get(position);
    const done = item.element.answered;
    const words = [this.#words[done ? 'done' : 'open']];
    if (item.state.flagged) words.push(this.#words.flagged);
    item.link.classList.toggle('done', done);
    item.link.classList.toggle('flagged', item.state.flagged);
    item.link.querySelector('[data-state]').textContent = words.join(', ');
    item.flag?.setAttribute('aria-pressed', String(item.state.flagged));
  }

  #toggleFlag(item) {
    item.state.flagged = !item.state.flagged;
    this.#touch(item.position);
    this.draw(item.position);
  }

  #touch(position) {
    this.#dirty.add(position);
    this.dispatchEvent(new Event('touched'));
  }

  /** Adds the seconds since the last look to the item that was in view. */
  #account() {
    const now = performance.now();
    const item = this.#items.get(this.#current);
    if (item && this.#since) {
      item.state.seconds += (now - this.#since) / 1000;
      this.#dirty.add(item.position);
    }
    this.#since = document.visibilityState === 'visible' ? now : 0;
  }

  /** The states that the server has not heard of. */
  states() {
    this.#account();
    return [...this.#dirty].map(position => {
      const { seconds, flagged, seen } = this.#items.get(position).state;
      return { position, seconds: Math.floor(seconds), flagged, seen };
    });
  }

  heard(states) {
    for (const { position, flagged } of states) {
      if (this.#items.get(position)?.state.flagged === flagged) this.#dirty.delete(position);
    }
  }
}
