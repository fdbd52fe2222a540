// SPDX-License-Identifier: Apache-2.0
import { ProjectEditor } from './project.js';
import { run } from './run.js';

/** The element of an item that is answered by a project and has one Run. */
export class ProjectRoom extends HTMLElement {
  #project;

  connectedCallback() {
    if (this.#project) return;
    this.#project = new ProjectEditor(this.querySelector('[data-project]'),
      () => this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true })));
    this.querySelector('[data-run]').addEventListener('click', () => this.send(this.#project.payload, this.querySelector('[data-results]')));
  }

  shown() {
    return this.#project.shown();
  }

  get payload() {
    return this.#project.payload;
  }

  get answered() {
    return this.#project.changed;
  }

  /** Puts a text where the cursor is; false where nothing may be changed. */
  insert(text) {
    return this.#project.insert(text);
  }

  restore(payload) {
    this.#project.restore(payload);
  }

  /** Sends a run; its results go into an element, and what they say of lines into the editor. */
  async send(request, results) {
    const buttons = this.querySelectorAll('[data-run], [data-send]');
    buttons.forEach(button => { button.disabled = true; });
    this.#project.mark([]);
    await run(this, request, results, this.dataset);
    buttons.forEach(button => { button.disabled = false; });
    const places = [...results.querySelectorAll('[data-line]')];
    const at = ({ dataset: { file, line, message } }) => ({ file, line: Number(line), message });
    this.#project.mark(places.map(at));
    places.forEach(place => place.addEventListener('click', () => this.#project.open(place.dataset.file, at(place))));
  }
}
