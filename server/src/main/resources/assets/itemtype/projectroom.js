// SPDX-License-Identifier: Apache-2.0
import { ProjectEditor } from './project.js';
import { run } from './run.js';

/** A project below an element, and its runs: results are shown there, places in them lead to files. */
export class ProjectRun {
  #root; #project;

  constructor(root, onChange) {
    this.#root = root;
    this.#project = new ProjectEditor(root.querySelector('[data-project]'), onChange);
    root.querySelector('[data-run]').addEventListener('click', () => this.send(this.#project.payload, root.querySelector('[data-results]')));
  }

  get project() {
    return this.#project;
  }

  /** Sends a run; its results go into an element, and what they say of lines into the editor. */
  async send(request, results) {
    const buttons = this.#root.querySelectorAll('[data-run], [data-send]');
    buttons.forEach(button => { button.disabled = true; });
    this.#project.mark([]);
    await run(this.#root, request, results, this.#root.dataset);
    buttons.forEach(button => { button.disabled = false; });
    const places = [...results.querySelectorAll('[data-line]')];
    const at = ({ dataset: { file, line, message } }) => ({ file, line: Number(line), message });
    this.#project.mark(places.map(at));
    places.forEach(place => place.addEventListener('click', () => this.#project.open(place.dataset.file, at(place))));
  }
}

/** The element of an item that is answered by a project and has one Run. */
export class ProjectRoom extends HTMLElement {
  #run;

  connectedCallback() {
    if (this.#run) return;
    this.#run = new ProjectRun(this, () => this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true })));
  }

  shown() {
    return this.#run.project.shown();
  }

  get payload() {
    return this.#run.project.payload;
  }

  get answered() {
    return this.#run.project.changed;
  }

  /** Puts a text where the cursor is; false where nothing may be changed. */
  insert(text) {
    return this.#run.project.insert(text);
  }

  restore(payload) {
    this.#run.project.restore(payload);
  }

  send(request, results) {
    return this.#run.send(request, results);
  }
}
