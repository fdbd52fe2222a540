// SPDX-License-Identifier: Apache-2.0
// A small project in the page: a tree of files, tabs, and one editor for the file that is open.
// What is saved are the files that differ from the starter.
import { SourceEditor } from './editor.js';
import { FileTree } from './tree.js';
import { pack, Refused, unpack } from './zip.js';

const path = /^[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*(\/[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*)*$/;
const languages = { java: 'java', py: 'python', js: 'javascript', mjs: 'javascript', cjs: 'javascript', json: 'javascript', ts: 'typescript', go: 'go', sql: 'sql' };
const languageOf = name => languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'text';

export class ProjectEditor {
  #root; #words; #onChange; #setup; #editor; #tree;
  #starter;              // by path: { text, readOnly }
  #name;
  #first;                // the file that is open at first
  #files = new Map();    // by path: text
  #tabs = [];
  #open = '';
  #marks = [];
  #shown = false;

  /** root: the element that the template itemtype/project makes. */
  constructor(root, onChange = () => {}) {
    this.#root = root;
    this.#onChange = onChange;
    this.#setup = JSON.parse(root.dataset.setup);
    this.#words = JSON.parse(root.dataset.words);
    this.#editor = new SourceEditor({
      area: this.#one('[data-source]'), host: this.#one('[data-monaco]'), hint: this.#one('[data-hint]'),
      language: 'text', onChange: () => this.#typed(),
    });
    this.#tree = new FileTree(this.#one('[role=tree]'), {
      words: this.#words, open: (file, focus) => this.open(file, { focus }),
      rename: file => this.#ask('rename', file), remove: file => this.#remove(file),
    });
    this.#wire();
    this.restore(JSON.parse(root.dataset.payload));
  }

  get payload() {
    const files = {};
    for (const [file, text] of this.#files) {
      if (this.#starter.get(file)?.text !== text) files[file] = text;
    }
    for (const file of this.#starter.keys()) {
      if (!this.#files.has(file)) files[file] = null;
    }
    return { starter: this.#name, files };
  }

  /** Whether anything differs from the starter. */
  get changed() {
    return Object.keys(this.payload.files).length > 0;
  }

  restore({ starter, files = {} }) {
    this.#start(starter, files);
    this.#openFirst();
  }

  /** The editor is loaded when the item is first looked at. */
  async shown() {
    if (this.#shown) return;
    this.#shown = true;
    await this.#editor.useChosen();
    this.#label();
  }

  /** Opens a file in a tab, at a line if one is given. */
  async open(file, { focus = false, line = 0 } = {}) {
    if (!this.#files.has(file)) return;
    if (!this.#tabs.includes(file)) this.#tabs.push(file);
    this.#open = file;
    this.#draw();
    await this.#editor.show(file, { text: this.#files.get(file), language: languageOf(file), readOnly: this.#fixed(file) });
    this.#mark();
    if (line) this.#editor.goTo(line);
    else if (focus) this.#editor.focus();
  }

  /** Puts a text into the file that is open; false where it may not be changed. */
  insert(text) {
    return this.#editor.insert(text);
  }

  /** Marks lines of any files: [{ file, line, message }]; [] takes the marks away. */
  mark(problems) {
    this.#marks = problems;
    this.#mark();
  }

  #one(selector) {
    return this.#root.querySelector(selector);
  }

  #fixed(file) {
    return this.#setup.fixed || (this.#starter.get(file)?.readOnly ?? false);
  }

  #start(name, files) {
    const starter = this.#setup.starters.find(one => one.name === name) ?? this.#setup.starters[0];
    this.#name = starter.name;
    this.#first = starter.opens;
    this.#starter = new Map(starter.files.map(file => [file.path, file]));
    [...this.#files.keys()].forEach(file => this.#editor.forget(file));
    this.#files = new Map(starter.files.map(file => [file.path, file.text]));
    for (const [file, text] of Object.entries(files)) {
      if (this.#starter.get(file)?.readOnly) continue;
      if (text === null) this.#files.delete(file);
      else this.#files.set(file, text);
    }
    this.#tabs = [];
    const select = this.#one('[data-starters]');
    if (select) select.value = this.#name;
  }

  /** Of an answer that is shown again what was written; else what the item says. */
  #openFirst() {
    const files = [...this.#files.keys()].sort();
    const written = this.#setup.fixed && files.find(file => this.#starter.get(file)?.text !== this.#files.get(file));
    this.open(written || (this.#files.has(this.#first) ? this.#first : files.find(file => !this.#fixed(file)) ?? files[0]));
  }

  #typed() {
    this.#files.set(this.#open, this.#editor.value);
    this.#draw();
    this.#onChange();
  }

  #edited(say) {
    this.#draw();
    this.#say(say);
    this.#onChange();
  }

  #say(text) {
    this.#one('[data-say]').textContent = text;
  }

  #mark() {
    this.#editor.mark(this.#marks.filter(one => one.file === this.#open));
  }

  // ---- what is shown ----

  #draw() {
    const state = file => ({ changed: this.#starter.get(file)?.text !== this.#files.get(file), readOnly: this.#fixed(file) });
    this.#tree.draw([...this.#files.keys()].sort(), this.#open, state);
    const list = this.#one('[role=tablist]');
    list.replaceChildren(...this.#tabs.map(file => this.#tab(file, state(file))));
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const fixed = this.#fixed(this.#open);
    this.#one('[data-label]').textContent = this.#words[fixed ? 'labelFixed' : 'label'].replace('#', this.#open);
    this.#one('[role=tabpanel]').setAttribute('aria-label', this.#open);
    this.#one('[data-fixed]').hidden = !fixed;
    for (const button of this.#root.querySelectorAll('[data-rename], [data-remove]')) button.disabled = fixed;
    const close = this.#one('[data-close]');
    close.disabled = this.#tabs.length < 2;
    close.setAttribute('aria-label', this.#words.close.replace('#', this.#open));
  }

  #tab(file, { changed }) {
    const selected = file === this.#open;
    const tab = Object.assign(document.createElement('button'), { type: 'button', title: file, tabIndex: selected ? 0 : -1 });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(selected));
    tab.setAttribute('aria-controls', this.#one('[role=tabpanel]').id);
    tab.dataset.tab = file;
    tab.append(Object.assign(document.createElement('span'), { textContent: file.slice(file.lastIndexOf('/') + 1) }));
    if (changed) tab.append(this.#dot());
    return tab;
  }

  #dot() {
    const dot = Object.assign(document.createElement('span'), { className: 'changed' });
    dot.append(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: this.#words.changed }));
    return dot;
  }

  #label() {
    this.#one('[data-toggle]').textContent = this.#words[this.#editor.plain ? 'code' : 'plain'];
  }

  // ---- what is pressed ----

  #wire() {
    const on = (selector, type, action) => this.#one(selector)?.addEventListener(type, action);
    const tabs = this.#one('[role=tablist]');
    tabs.addEventListener('click', event => {
      const tab = event.target.closest('[data-tab]');
      if (tab) this.open(tab.dataset.tab);
    });
    tabs.addEventListener('auxclick', event => {
      const tab = event.target.closest('[data-tab]');
      if (tab && event.button === 1) this.#close(tab.dataset.tab);
    });
    tabs.addEventListener('keydown', event => this.#tabKey(event));
    on('[data-close]', 'click', () => this.#close(this.#open));
    on('[data-toggle]', 'click', async () => {
      await this.#editor.toggle();
      this.#mark();
      this.#label();
    });
    on('[data-starters]', 'change', event => {
      if (!this.changed || confirm(this.#words.sureStarter)) this.#begin(event.target.value);
      else event.target.value = this.#name;
    });
    on('[data-restart]', 'click', () => {
      if (confirm(this.#words.sureStarter)) this.#begin(this.#name);
    });
    on('[data-new]', 'click', () => this.#ask('new'));
    on('[data-rename]', 'click', () => this.#ask('rename', this.#open));
    on('[data-remove]', 'click', () => this.#remove(this.#open));
    on('[data-zip-out]', 'click', () => this.#zipOut());
    on('[data-zip-in]', 'click', () => this.#one('[data-zip-file]').click());
    on('[data-zip-file]', 'change', event => this.#zipIn(event.target));
    on('[data-name-form]', 'submit', event => {
      event.preventDefault();
      this.#named();
    });
    on('[data-name-cancel]', 'click', () => this.#one('dialog').close());
    this.#label();
  }

  #begin(name) {
    this.#start(name, {});
    this.#openFirst();
    this.#edited('');
  }

  #tabKey(event) {
    const at = this.#tabs.indexOf(this.#open);
    const last = this.#tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) this.open(this.#tabs[to]).then(() => this.#focusTab());
    else if (event.key === 'Delete') this.#close(this.#open);
    else return;
    event.preventDefault();
  }

  #focusTab() {
    this.#one('[role=tab][aria-selected=true]')?.focus();
  }

  #close(file) {
    const at = this.#tabs.indexOf(file);
    if (this.#tabs.length < 2 || at < 0) return;
    this.#tabs.splice(at, 1);
    this.open(file === this.#open ? this.#tabs[Math.max(0, at - 1)] : this.#open).then(() => this.#focusTab());
  }

  // ---- adding, renaming, deleting ----

  #ask(kind, file = '') {
    if (!this.#setup.adds || kind === 'rename' && this.#fixed(file)) return;
    const dialog = this.#one('dialog');
    const folder = this.#open.slice(0, this.#open.lastIndexOf('/') + 1);
    dialog.dataset.kind = kind;
    dialog.dataset.file = file;
    dialog.querySelector('h2').textContent = kind === 'new' ? this.#words.newTitle : this.#words.renameTitle.replace('#', file);
    dialog.querySelector('[data-name-ok]').textContent = kind === 'new' ? this.#words.newOk : this.#words.renameOk;
    const input = dialog.querySelector('input');
    input.value = kind === 'new' ? folder : file;
    this.#complain('');
    dialog.showModal();
    input.focus();
    const name = input.value.lastIndexOf('/') + 1;
    const dot = input.value.lastIndexOf('.');
    input.setSelectionRange(name, dot > name ? dot : input.value.length);
  }

  #complain(text) {
    const dialog = this.#one('dialog');
    dialog.querySelector('[data-name-error]').textContent = text;
    dialog.querySelector('input').setAttribute('aria-invalid', String(text !== ''));
  }

  #named() {
    const dialog = this.#one('dialog');
    const { kind, file } = dialog.dataset;
    const name = dialog.querySelector('input').value.trim();
    if (kind === 'rename' && name === file) return dialog.close();
    const why = this.#odd(name, file);
    if (why) return this.#complain(why);
    const text = this.#files.get(file) ?? '';
    if (kind === 'rename') this.#drop(file);
    this.#files.set(name, text);
    dialog.close();
    this.open(name, { focus: kind === 'new' });
    this.#edited(this.#words[kind === 'new' ? 'added' : 'renamed'].replace('#', name));
  }

  /** Why a file cannot have this name; empty when it can. */
  #odd(name, instead) {
    if (!path.test(name) || name.length > 200) return this.#words.oddName;
    const low = name.toLowerCase();
    const others = [...this.#files.keys()].filter(file => file !== instead).map(file => file.toLowerCase());
    if (others.some(file => file === low || file.startsWith(low + '/') || low.startsWith(file + '/'))) return this.#words.takenName;
    return this.#files.size >= 64 && !instead ? this.#words.zipMany : '';
  }

  #drop(file) {
    this.#files.delete(file);
    this.#tabs = this.#tabs.filter(tab => tab !== file);
    this.#editor.forget(file);
  }

  #remove(file) {
    if (!this.#setup.adds || this.#fixed(file) || this.#files.size < 2 || !confirm(this.#words.sureRemove.replace('#', file))) return;
    this.#drop(file);
    if (this.#open === file) {
      if (this.#tabs.length) this.open(this.#tabs.at(-1));
      else this.#openFirst();
    }
    this.#edited(this.#words.removed.replace('#', file));
    this.#tree.focus();
  }

  // ---- zip ----

  async #zipOut() {
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await pack(this.#files));
      link.download = this.#words.zipName + '.zip';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch {
      this.#notice(this.#words.zipLater);
    }
  }

  /** What the zip holds takes the place of all files but those that are read-only. */
  async #zipIn(input) {
    const [blob] = input.files;
    input.value = '';
    if (!blob) return;
    try {
      const { files, left } = await unpack(blob);
      const own = [...files].filter(([file]) => !this.#starter.get(file)?.readOnly && (this.#setup.adds || this.#starter.has(file)));
      this.#checkTogether(own.map(([file]) => file));
      if (this.changed && !confirm(this.#words.sureZip)) return;
      const next = Object.fromEntries(own);
      if (this.#setup.adds) {
        for (const [file, { readOnly }] of this.#starter) if (!readOnly && !(file in next)) next[file] = null;
      }
      this.#start(this.#name, next);
      this.#openFirst();
      const words = left ? this.#words.zipReadLeft : this.#words.zipRead;
      this.#notice(words.replace('#', own.length).replace('~', left), true);
      this.#edited('');
    } catch (refused) {
      if (!(refused instanceof Refused)) console.error(refused);
      this.#notice((this.#words[refused.message] ?? this.#words.zipLater).replace('#', refused.file ?? ''));
    }
  }

  #checkTogether(files) {
    const all = new Set([...files, ...[...this.#starter].filter(([, { readOnly }]) => readOnly).map(([file]) => file)]);
    const low = new Set([...all].map(file => file.toLowerCase()));
    const folders = new Set([...low].flatMap(file => file.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'))));
    const clash = [...low].find(file => folders.has(file));
    if (low.size < all.size || clash) throw new Refused('zipName.odd', clash ?? '');
  }

  #notice(text, good = false) {
    const notice = this.#one('[data-project-notice]');
    notice.textContent = text;
    notice.classList.toggle('bad', !good);
    notice.classList.toggle('good', good);
    notice.hidden = false;
  }
}
