// SPDX-License-Identifier: Apache-2.0
// Which item is shown, and how each stands: answered, flagged, open. Where one cannot go back, the
// page holds an item only when it is reached; the rest of the way are numbers.
export class Navigation extends EventTarget {
  #items;
  #words;
  #linear;
  #furnish;
  #current = 0;
  #going = false;
  #since = 0;
  #dirty = new Set();

  /**
   * saved: positions with an answer, for items that are not on the page;
   * furnish: a function that puts the section of a later item on the page, or gives null.
   */
  constructor({ root, words, linear, spent, saved, furnish }) {
    super();
    this.#words = words;
    this.#linear = linear;
    this.#furnish = furnish;
    const known = new Map(spent.map(s => [s.position, s]));
    const before = new Set(saved);
    this.#items = new Map([...document.querySelectorAll('[data-go]')].map(link => {
      const position = Number(link.dataset.go);
      link.addEventListener('click', () => this.#ask(position));
      return [position, {
        position,
        link,
        section: null,
        element: null,
        flag: null,
        before: before.has(position),
        state: known.get(position) ?? { seconds: 0, flagged: false, seen: false },
        get answered() { return this.element?.answered ?? this.before; },
      }];
    }));
    root.querySelectorAll('[data-item]').forEach(section => this.#hold(section));
    for (const item of this.#items.values()) this.draw(item.position);
    document.addEventListener('visibilitychange', () => this.#account());
  }

  /** Those that one may know of: where items are chosen one by one, the ones that were. */
  get items() {
    return [...this.#items.values()].filter(item => !item.link.parentElement.hidden);
  }

  get current() {
    return this.#current;
  }

  #hold(section) {
    const item = this.#items.get(Number(section.dataset.item));
    item.section = section;
    for (let before = item.position; before > 0; before--) {
      this.#items.get(before).link.parentElement.hidden = false;
    }
    item.element = section.querySelector('[data-response]');
    item.flag = section.querySelector('[data-flag]');
    item.flag?.addEventListener('click', () => this.#toggleFlag(item));
    section.querySelectorAll('[data-step]').forEach(button =>
      button.addEventListener('click', () => this.#ask(item.position + Number(button.dataset.step))));
    this.draw(item.position);
  }

  /** Shows the first item that is open, else the first. */
  start() {
    const held = this.items.filter(item => item.section);
    if (!held.length) return;
    const from = this.#items.get(Number(location.hash.slice(1)));
    const open = held.find(item => !item.answered);
    this.show((from?.section ? from : this.#linear ? held[0] : open ?? held[0]).position, false);
  }

  show(position, focus = true) {
    const item = this.#items.get(position);
    if (!item?.section || position === this.#current) return;
    this.#account();
    this.dispatchEvent(new CustomEvent('leave', { detail: this.#current }));
    this.#current = position;
    for (const other of this.#items.values()) {
      if (other.section) other.section.hidden = other !== item;
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
    if (position === this.#current) return;
    const dialog = document.querySelector('#leave');
    dialog.onclose = () => dialog.returnValue === 'leave' && this.#goOn(position);
    dialog.returnValue = '';
    dialog.showModal();
  }

  /** Leaves an item for good: it takes no more while the next one is on its way. */
  async #goOn(position) {
    if (this.#going) return;
    this.#going = true;
    const left = this.#items.get(this.#current);
    const focused = document.activeElement;
    this.dispatchEvent(new CustomEvent('leave', { detail: this.#current }));
    left.section.inert = true;
    const section = await this.#furnish(position);
    this.#going = false;
    if (section) {
      this.#hold(section);
      this.show(position);
    } else {
      left.section.inert = false;
      focused?.focus();
    }
  }

  draw(position) {
    const item = this.#items.get(position);
    const done = item.answered;
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
