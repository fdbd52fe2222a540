// SPDX-License-Identifier: Apache-2.0
import { drawDiagrams } from '../itemtype/diagrams.js';

/** As the server counts: pieces with a letter or a digit, outside of fenced blocks. */
export function countWords(text) {
  let fenced = false;
  let words = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim().startsWith('```')) fenced = !fenced;
    else if (!fenced) words += line.split(/\s+/).filter(piece => /[\p{L}\p{Nd}]/u.test(piece)).length;
  }
  return words;
}

customElements.define('assay-text', class extends HTMLElement {
  #wired = false;

  connectedCallback() {
    if (this.#wired) return;
    this.#wired = true;
    this.#area.addEventListener('input', () => {
      this.#count();
      this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true }));
    });
    this.#toggle.addEventListener('click', () => (this.#shown.hidden ? this.#preview() : this.#write()));
    this.#count();
  }

  get payload() {
    return { text: this.#area.value };
  }

  get answered() {
    const text = this.#area.value.trim();
    return text !== '' && text !== this.dataset.starter.trim();
  }

  /** Puts a text where the cursor is. */
  insert(text) {
    this.#write();
    this.#area.setRangeText(text, this.#area.selectionStart, this.#area.selectionEnd, 'end');
    this.#area.dispatchEvent(new Event('input', { bubbles: true }));
    this.#area.focus();
    return true;
  }

  restore({ text }) {
    this.#area.value = text;
    this.#count();
    this.#write();
  }

  get #area() {
    return this.querySelector('[data-text]');
  }

  get #shown() {
    return this.querySelector('[data-shown]');
  }

  get #toggle() {
    return this.querySelector('[data-toggle]');
  }

  #count() {
    const words = countWords(this.#area.value);
    const over = words - Number(this.dataset.most);
    const count = this.querySelector('[data-count]');
    count.textContent = over > 0 ? this.dataset.over.replace('#', over) : this.dataset.words.replace('#', words);
    const said = this.querySelector('[data-said]');
    if (count.classList.toggle('over', over > 0) !== (said.textContent !== '')) {
      said.textContent = over > 0 ? count.textContent : '';   // spoken when the limit is passed, not at each word
    }
  }

  #write() {
    this.#shown.hidden = true;
    this.#area.hidden = false;
    this.#toggle.textContent = this.dataset.preview;
    this.#toggle.setAttribute('aria-pressed', 'false');
  }

  async #preview() {
    const shown = this.#shown;
    this.#area.hidden = true;
    shown.hidden = false;
    this.#toggle.textContent = this.dataset.write;
    this.#toggle.setAttribute('aria-pressed', 'true');
    shown.textContent = this.dataset.drawing;
    try {
      const response = await fetch('/text/preview', {
        method: 'POST',
        body: this.#area.value,
        headers: { 'Content-Type': 'text/plain', 'X-XSRF-TOKEN': document.querySelector('meta[name=csrf]').content },
      });
      if (!response.ok) throw new Error(response.statusText);
      shown.innerHTML = await response.text();   // made safe by the server, whoever wrote it
      drawDiagrams(shown, this.dataset);
    } catch {
      shown.textContent = this.dataset.unreachable;
    }
  }
});
