// SPDX-License-Identifier: Apache-2.0
import { SourceEditor } from '../itemtype/editor.js';
import { run } from '../itemtype/run.js';

customElements.define('assay-sql', class extends HTMLElement {
  #editor;
  #shown = false;

  connectedCallback() {
    if (this.#editor) return;
    this.#editor = new SourceEditor({
      area: this.#one('[data-source]'),
      host: this.#one('[data-monaco]'),
      hint: this.#one('[data-hint]'),
      language: 'sql',
      onChange: () => this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true })),
    });
    this.#one('[data-toggle]').addEventListener('click', async () => {
      await this.#editor.toggle();
      this.#label();
    });
    this.#one('[data-run]').addEventListener('click', () => this.#run(this.payload));
    this.#one('[data-explain]').addEventListener('click', () => this.#run({ ...this.payload, explain: true }));
    this.#label();
  }

  async shown() {
    if (this.#shown) return;
    this.#shown = true;
    await this.#editor.useChosen();
    this.#label();
  }

  get payload() {
    return { query: this.#editor.value };
  }

  get answered() {
    return this.#editor.value.trim() !== '';
  }

  /** Puts a text where the cursor is; false where nothing may be changed. */
  insert(text) {
    return this.#editor.insert(text);
  }

  restore({ query }) {
    this.#editor.value = query;
  }

  #one(selector) {
    return this.querySelector(selector);
  }

  #label() {
    this.#one('[data-toggle]').textContent = this.#editor.plain ? this.dataset.code : this.dataset.plain;
  }

  get #buttons() {
    return [...this.querySelectorAll('[data-run], [data-explain]')];
  }

  async #run(request) {
    const results = this.#one('[data-results]');
    this.#buttons.forEach(button => { button.disabled = true; });
    this.#editor.mark([]);
    await run(this, request, results, this.dataset);
    this.#buttons.forEach(button => { button.disabled = false; });
    const lines = [...results.querySelectorAll('[data-line]')];
    this.#editor.mark(lines.map(line => ({ line: Number(line.dataset.line), message: line.dataset.message })));
    lines.forEach(line => line.addEventListener('click', () => this.#editor.goTo(Number(line.dataset.line))));
  }
});
