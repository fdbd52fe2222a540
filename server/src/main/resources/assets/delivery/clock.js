// SPDX-License-Identifier: Apache-2.0
// The clock: quiet, but it speaks at ten, five and one minute. It can be hidden.
const spoken = [10, 5, 1];
const hiddenKey = 'assay.clock-hidden';

const counted = (words, name, count) =>
  (words[`${name}.${new Intl.PluralRules(document.documentElement.lang).select(count)}`]
    ?? words[`${name}.other`]).replace('#', count);

export class Clock {
  #time; #words; #face; #speech; #toggle; #onOver;
  #deadline;
  #left = Infinity;
  #over = false;

  constructor({ time, deadline, words, face, speech, toggle, onOver }) {
    this.#time = time;
    this.#deadline = deadline;
    this.#words = words;
    this.#face = face;
    this.#speech = speech;
    this.#toggle = toggle;
    this.#onOver = onOver;
    toggle.addEventListener('click', () => {
      localStorage.setItem(hiddenKey, this.#hidden() ? 'no' : 'yes');
      this.#draw();
    });
    this.#tick();
  }

  set deadline(deadline) {
    this.#deadline = deadline;
  }

  /** The last moment at which something can still be entered. */
  get lock() {
    return this.#deadline - 300;
  }

  #hidden() {
    return localStorage.getItem(hiddenKey) === 'yes';
  }

  #tick() {
    if (this.#over) return;
    const left = Math.max(0, (this.#deadline - this.#time.now()) / 1000);
    const crossed = spoken.filter(m => this.#left > m * 60 && left <= m * 60 && left > 0).at(-1);
    // On loading, only what is true to the minute is worth saying.
    if (crossed && (this.#left !== Infinity || left > crossed * 60 - 30)) {
      this.#speech.textContent = counted(this.#words, 'speak', crossed);
    }
    this.#left = left;
    this.#draw();
    if (this.#time.now() >= this.lock) {
      this.#over = true;
      this.#speech.textContent = this.#words.over;
      this.#onOver();
      return;
    }
    setTimeout(() => this.#tick(), Math.max(50, Math.min(500, this.lock - this.#time.now())));
  }

  #draw() {
    const left = this.#left;
    const seconds = Math.floor(left);
    const text = left > 300
      ? counted(this.#words, 'minutes', Math.ceil(left / 60))
      : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${this.#words.left}`;
    this.#face.textContent = text;
    this.#face.hidden = this.#hidden() && left > 60;
    this.#face.classList.toggle('soon', left <= 300);
    this.#toggle.textContent = this.#words[this.#hidden() ? 'clock.show' : 'clock.hide'];
    this.#toggle.setAttribute('aria-pressed', String(this.#hidden()));
  }
}
