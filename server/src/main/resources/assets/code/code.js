// SPDX-License-Identifier: Apache-2.0
import { SourceEditor } from '../itemtype/editor.js';
import { run } from '../itemtype/run.js';

const languageKey = 'assay.language';

customElements.define('assay-code', class extends HTMLElement {
  #drafts;
  #starters;
  #words;
  #editor;
  #shown = false;
  #current;

  connectedCallback() {
    if (this.#editor) return;
    this.#starters = JSON.parse(this.dataset.starters);
    this.#drafts = JSON.parse(this.dataset.drafts);
    this.#words = JSON.parse(this.dataset.words);
    this.#current = this.#language.value;
    this.#editor = new SourceEditor({
      area: this.#one('[data-source]'),
      host: this.#one('[data-monaco]'),
      hint: this.#one('[data-hint]'),
      language: this.#language.value,
      onChange: () => this.#changed(),
    });
    const preferred = localStorage.getItem(languageKey);
    if (!this.answered && preferred in this.#starters) this.#use(preferred);
    this.#language.addEventListener('change', () => {
      localStorage.setItem(languageKey, this.#language.value);
      this.#use(this.#language.value);
      this.#changed();
    });
    this.#one('[data-toggle]').addEventListener('click', async () => {
      await this.#editor.toggle();
      this.#label();
    });
    this.#one('[data-starter]').addEventListener('click', () => {
      if (confirm(this.#words.sure)) {
        this.#editor.value = this.#starters[this.#language.value];
        this.#changed();
      }
    });
    this.#one('[data-own]').addEventListener('click', event => {
      const own = document.getElementById(event.currentTarget.getAttribute('aria-controls'));
      own.hidden = !own.hidden;
      event.currentTarget.setAttribute('aria-expanded', String(!own.hidden));
      if (!own.hidden) own.querySelector('textarea').focus();
    });
    this.querySelectorAll('[data-run]').forEach(button =>
      button.addEventListener('click', () => this.#run(button)));
    this.#label();
  }

  /** The editor is loaded when the item is first looked at. */
  async shown() {
    if (this.#shown) return;
    this.#shown = true;
    await this.#editor.useChosen();
    this.#label();
  }

  get payload() {
    const { [this.#language.value]: _, ...drafts } = this.#drafts;
    return { language: this.#language.value, source: this.#editor.value, drafts };
  }

  get answered() {
    const source = this.#editor.value.trim();
    return source !== '' && source !== this.#starters[this.#language.value].trim();
  }

  /** Puts a text where the cursor is; false where nothing may be changed. */
  insert(text) {
    return this.#editor.insert(text);
  }

  restore({ language, source, drafts }) {
    this.#drafts = { ...drafts };
    this.#language.value = language;
    this.#current = language;
    this.#editor.setLanguage(language);
    this.#editor.value = source;
  }

  get #language() {
    return this.querySelector('[data-language]');
  }

  #one(selector) {
    return this.querySelector(selector);
  }

  /** Shows another language, keeping what was written in the one before. */
  #use(language) {
    this.#drafts[this.#current] = this.#editor.value;
    this.#language.value = language;
    this.#editor.setLanguage(language);
    this.#editor.value = this.#drafts[language] ?? this.#starters[language];
    this.#current = language;
  }

  #label() {
    this.#one('[data-toggle]').textContent = this.#words[this.#editor.plain ? 'code' : 'plain'];
  }

  #changed() {
    this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true }));
  }

  async #run(button) {
    const results = this.#one('[data-results]');
    const { language, source } = this.payload;
    const request = { language, source };
    if (button.dataset.run === 'own') request.input = button.closest('[id]').querySelector('textarea').value;
    const buttons = this.querySelectorAll('[data-run]');
    buttons.forEach(one => { one.disabled = true; });
    this.#editor.mark([]);
    await run(this, request, results, this.#words);
    buttons.forEach(one => { one.disabled = false; });
    const lines = [...results.querySelectorAll('[data-line]')];
    this.#editor.mark(lines.map(line => ({ line: Number(line.dataset.line), message: line.dataset.message })));
    lines.forEach(line => line.addEventListener('click', () => this.#editor.goTo(Number(line.dataset.line))));
  }
});
