// SPDX-License-Identifier: Apache-2.0
// A change under review. Each comment is a card of fields that are saved as they are typed; the
// change itself is read in a diff editor or, on touch screens and by choice, in a table.
import { prefersPlain, rememberPlain } from '../itemtype/editor.js';
import { ProjectRun } from '../itemtype/projectroom.js';
import { DiffEditor } from './diff.js';
import { LineTable } from './table.js';

customElements.define('assay-review', class extends HTMLElement {
  #files; #words; #limits;
  #file;
  #diff = null;
  #tables = new Map();
  #shown = false;
  #last = null;
  #demonstration = null;

  connectedCallback() {
    if (this.#files) return;
    this.#files = JSON.parse(this.dataset.files);
    this.#words = JSON.parse(this.dataset.words);
    this.#limits = JSON.parse(this.dataset.limits);
    this.querySelectorAll('[data-table]').forEach(table => this.#tables.set(table.dataset.table, new LineTable(
      table, line => this.#comment(this.#file, line, line), line => this.#reach(line))));
    this.querySelectorAll('.review-files [data-file]').forEach(button =>
      button.addEventListener('click', () => this.#use(button.dataset.file)));
    this.#one('[data-new]').addEventListener('click', () => this.#comment(this.#file, 1, 1));
    this.#one('[data-selected]').addEventListener('click', () => this.#diff?.choose());
    this.#one('[data-toggle]').addEventListener('click', () => this.#toggle());
    this.querySelectorAll('[type=radio]').forEach(radio => radio.addEventListener('change', () => this.#changed()));
    this.#one('[data-summary]').addEventListener('input', () => this.#changed());
    if (this.querySelector('.review-fail')) this.#demonstration = new ProjectRun(this, () => this.#changed()).project;
    this.#fill(JSON.parse(this.dataset.review));
    this.#use(this.#files[0].path);
  }

  /** The editor is loaded when the item is first looked at. */
  async shown() {
    if (this.#shown) return;
    this.#shown = true;
    if (!prefersPlain()) await this.#open().catch(() => this.#close());
    await this.#demonstration?.shown();
  }

  get payload() {
    return {
      comments: this.#cards.map(card => this.#read(card)),
      verdict: this.querySelector('[type=radio]:checked')?.value ?? '',
      summary: this.#one('[data-summary]').value,
      ...(this.#demonstration && { demonstration: this.#demonstration.payload }),
    };
  }

  get answered() {
    return this.#cards.length > 0 || this.querySelector('[type=radio]:checked') !== null
      || this.#demonstration?.changed === true;
  }

  restore(payload) {
    this.#cards.forEach(card => card.remove());
    this.#fill(payload);
    if (payload.demonstration) this.#demonstration?.restore(payload.demonstration);
  }

  #one(selector) {
    return this.querySelector(selector);
  }

  get #cards() {
    return [...this.querySelectorAll('[data-comments] > li')];
  }

  #in(card, name) {
    return card.querySelector(`[data-in="${name}"]`);
  }

  #read(card) {
    const value = name => this.#in(card, name).value;
    const from = Math.max(1, Math.round(Number(value('from'))) || 1);
    const to = Math.max(from, Math.round(Number(value('to'))) || from);
    return {
      file: value('file'), from, to: Math.min(to, from + this.#limits.lines - 1),
      category: value('category'), severity: value('severity'), text: value('text'),
    };
  }

  #fill({ comments = [], verdict = '', summary = '' }) {
    comments.forEach(comment => this.#card(comment));
    this.querySelectorAll('[type=radio]').forEach(radio => { radio.checked = radio.value === verdict; });
    this.#one('[data-summary]').value = summary;
    this.#draw();
  }

  /** A new comment on lines of a file; of the first that has lines when this one is removed. */
  #comment(shown, from, to) {
    if (this.#cards.length >= this.#limits.comments) {
      this.#speak(this.#words.many);
      return;
    }
    const file = shown.lines ? shown : this.#files.find(one => one.lines);
    const card = this.#card({
      file: file.path, from, to: Math.min(to, from + this.#limits.lines - 1),
      category: 'correctness', severity: 'major', text: '',
    });
    this.#last = card;
    this.#changed();
    this.#speak(this.#words.added);
    this.#in(card, 'text').focus();
  }

  /** Makes the comment written last reach to a line of the same file. */
  #reach(line) {
    const card = this.#last?.isConnected ? this.#last : null;
    if (!card || this.#in(card, 'file').value !== this.#file.path) return this.#comment(this.#file, line, line);
    const { from, to } = this.#read(card);
    this.#in(card, 'from').value = Math.min(from, line);
    this.#in(card, 'to').value = Math.max(to, line);
    this.#tidy(card);
    this.#in(card, 'text').focus();
  }

  #card(comment) {
    const card = this.#one('template[data-card]').content.cloneNode(true).firstElementChild;
    for (const [name, value] of Object.entries(comment)) {
      if (this.#in(card, name)) this.#in(card, name).value = value;
    }
    card.addEventListener('input', event => {
      if (event.target.dataset.in === 'text') this.#changed();
    });
    card.addEventListener('change', event => {
      if (event.target.dataset.in !== 'text') this.#tidy(card);
    });
    card.querySelector('[data-goto]').addEventListener('click', () => this.#goTo(this.#read(card)));
    card.querySelector('[data-delete]').addEventListener('click', () => this.#delete(card));
    this.#one('[data-comments]').append(card);
    return card;
  }

  /** Lines that a comment can have: of its file, in order, no more than it may mark. */
  #tidy(card) {
    const last = this.#files.find(file => file.path === this.#in(card, 'file').value)?.lines || 1;
    const { from, to } = this.#read(card);
    this.#in(card, 'from').value = Math.min(from, last);
    this.#in(card, 'to').value = Math.min(to, last);
    this.#changed();
  }

  #delete(card) {
    if (this.#in(card, 'text').value.trim() && !confirm(this.#words.sure)) return;
    const next = card.nextElementSibling ?? card.previousElementSibling;
    card.remove();
    this.#changed();
    this.#speak(this.#words.deleted);
    (next?.querySelector('[data-goto]') ?? this.#one('[data-new]')).focus();
  }

  async #goTo({ file, from }) {
    await this.#use(file);
    if (this.#diff) this.#diff.goTo(from);
    else this.#tables.get(file).goTo(from);
  }

  async #use(path) {
    this.#file = this.#files.find(file => file.path === path) ?? this.#files[0];
    this.querySelectorAll('.review-files [data-file]').forEach(button =>
      button.setAttribute('aria-current', String(button.dataset.file === this.#file.path)));
    this.#one('[data-path]').textContent = this.#file.path;
    this.#place();
    await this.#diff?.show(this.#file);
    this.#mark();
  }

  async #toggle() {
    rememberPlain(this.#diff !== null);
    if (this.#diff) this.#close();
    else await this.#open().catch(() => this.#close());
    this.#one('[data-toggle]').focus();
  }

  async #open() {
    const host = this.#one('[data-monaco]');
    host.hidden = false;
    this.#diff = await DiffEditor.open({
      host, area: this.#one('table.diff'), words: this.#words, onLines: (file, from, to) => this.#comment(file, from, to),
    });
    await this.#use(this.#file.path);
  }

  #close() {
    this.#diff?.close();
    this.#diff = null;
    this.#place();
    this.#mark();
  }

  #place() {
    const plain = this.#diff === null;
    this.#one('[data-monaco]').hidden = plain;
    this.#one('[data-selected]').hidden = plain;
    this.#one('[data-hint=code]').hidden = plain;
    this.#one('[data-hint=plain]').hidden = !plain;
    this.#one('[data-toggle]').textContent = this.#words[plain ? 'code' : 'plain'];
    this.querySelectorAll('[data-table]').forEach(table => {
      table.hidden = !plain || table.dataset.table !== this.#file.path;
    });
  }

  #changed() {
    this.#draw();
    this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true }));
  }

  #draw() {
    const cards = this.#cards;
    cards.forEach((card, i) => {
      const { file, from, to, text } = this.#read(card);
      const lines = this.#words[from === to ? 'line' : 'lines'].replace('#', from === to ? from : `${from}–${to}`);
      card.querySelector('[data-goto]').textContent = `${i + 1}. ${file.split('/').pop()}, ${lines}`;
      card.querySelector('[data-silent]').hidden = text.trim() !== '';
    });
    this.#one('[data-none]').hidden = cards.length > 0;
    this.#one('[data-count]').textContent = this.#words.number
      .replace('#', cards.length).replace('@', this.#limits.comments);
    this.#one('[data-new]').disabled = cards.length >= this.#limits.comments;
    this.#mark();
  }

  #mark() {
    const comments = this.#cards.map(card => this.#read(card));
    const on = path => comments.filter(comment => comment.file === path);
    this.#tables.forEach((table, path) => table.mark(on(path)));
    this.querySelectorAll('.review-files [data-file]').forEach(button => {
      const noted = button.querySelector('[data-noted]');
      noted.textContent = on(button.dataset.file).length;
      noted.hidden = on(button.dataset.file).length === 0;
    });
    if (this.#file) this.#diff?.mark(on(this.#file.path));
  }

  #speak(words) {
    this.#one('[data-speak]').textContent = words;
  }
});
