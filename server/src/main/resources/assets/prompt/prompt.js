// SPDX-License-Identifier: Apache-2.0
import { run } from '../itemtype/run.js';

/** As the server reads places: a name in braces, or braces as they are. */
const PLACE = /\\\{\{|\{\{[ \t]*([A-Za-z][A-Za-z0-9_-]{0,39})[ \t]*}}/g;

customElements.define('assay-prompt', class extends HTMLElement {
  #saved;
  #told = '';

  connectedCallback() {
    if (this.#saved) return;
    this.#saved = JSON.parse(this.dataset.payload);
    this.addEventListener('input', event => {
      if (!event.target.matches('[data-case]')) this.#changed();
    });
    this.#one('[data-use-schema]')?.addEventListener('click', () => {
      this.#one('[data-schema-text]').value = this.dataset.schema;
      this.#changed();
    });
    this.#one('[data-run]')?.addEventListener('click', event => this.#try(event.currentTarget));
    this.#count();
    this.#places();
  }

  get payload() {
    return {
      system: this.#one('[data-system]').value,
      template: this.#one('[data-template]').value,
      examples: this.#shots.map(shot => ({
        input: Object.fromEntries([...shot.querySelectorAll('[data-variable]')].map(area => [area.dataset.variable, area.value])),
        output: shot.querySelector('[data-output]').value,
      })).filter(({ input, output }) => output !== '' || Object.values(input).some(value => value !== '')),
      schema: this.#one('[data-schema-text]').value,
      settings: {
        temperature: this.#number('[data-temperature]', this.#saved.settings.temperature),
        maxTokens: Math.round(this.#number('[data-max-tokens]', this.#saved.settings.maxTokens)),
      },
    };
  }

  get answered() {
    const { system, template } = this.payload;
    return system.trim() !== '' || template.trim() !== '';
  }

  restore({ system, template, examples, schema, settings }) {
    this.#one('[data-system]').value = system;
    this.#one('[data-template]').value = template;
    this.#one('[data-schema-text]').value = schema;
    this.#one('[data-temperature]').value = settings.temperature;
    this.#one('[data-max-tokens]').value = settings.maxTokens;
    this.#shots.forEach((shot, i) => {
      shot.querySelectorAll('[data-variable]').forEach(area => { area.value = examples[i]?.input[area.dataset.variable] ?? ''; });
      shot.querySelector('[data-output]').value = examples[i]?.output ?? '';
      shot.open = i < examples.length;
    });
    this.#count();
    this.#places();
  }

  get #shots() {
    return [...this.querySelectorAll('[data-shot]')];
  }

  #one(selector) {
    return this.querySelector(selector);
  }

  /** What is not a number just now, while somebody types, is what it was. */
  #number(selector, otherwise) {
    const value = this.#one(selector).valueAsNumber;
    return Number.isFinite(value) ? value : otherwise;
  }

  #changed() {
    this.#count();
    this.#places();
    this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true }));
  }

  /** As the server counts. */
  #count() {
    const { system, template, schema, examples } = this.payload;
    const length = system.length + template.length + schema.length + examples
      .filter(({ output }) => output.trim() !== '')
      .reduce((sum, { input, output }) => sum + output.length + Object.values(input).join('').length, 0);
    const over = length - Number(this.dataset.longest);
    const count = this.#one('[data-length]');
    count.textContent = over > 0 ? this.dataset.over.replace('#', over) : this.dataset.count.replace('#', length);
    count.classList.toggle('over', over > 0);
  }

  /** Says which names are no variables, and which variables the model would not see. */
  #places() {
    const { system, template } = this.payload;
    const variables = JSON.parse(this.dataset.variables);
    const named = new Set([...`${system}\n${template}`.matchAll(PLACE)].map(place => place[1]).filter(name => name));
    const say = (words, names) => (names.length > 0 ? [words.replace('#', names.map(name => `{{${name}}}`).join(', '))] : []);
    const lines = this.answered ? [
      ...say(this.dataset.unknown, [...named].filter(name => !variables.includes(name))),
      ...say(this.dataset.unused, variables.filter(name => !named.has(name))),
    ] : [];
    if (lines.join() === this.#told) return;   // a screen reader hears what is new, and nothing twice
    this.#told = lines.join();
    const notice = this.#one('[data-places]');
    notice.replaceChildren(...lines.map(textContent => Object.assign(document.createElement('p'), { textContent })));
    notice.hidden = lines.length === 0;
  }

  async #try(button) {
    const chosen = this.#one('[data-case]').value;
    button.disabled = true;
    await run(this, { ...this.payload, cases: chosen ? [chosen] : [] }, this.#one('[data-results]'), this.dataset);
    button.disabled = false;
    if ([document.body, button].includes(document.activeElement)) {   // nobody went elsewhere meanwhile
      button.focus({ preventScroll: true });
      button.closest('.run-bar').scrollIntoView({ block: 'start' });   // what came of it stands below
    }
  }
});
