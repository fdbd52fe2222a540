// SPDX-License-Identifier: Apache-2.0
// A tree of files that the keyboard alone can use: arrow keys, Home, End and letters move, Right and
// Left open and close folders, Enter opens a file, F2 renames it, Delete deletes it. Folders with
// nothing but one folder in them share its row.
const compare = (one, other) => one.localeCompare(other, 'en');

function folders(files) {
  const root = { folders: new Map(), files: [] };
  for (const file of files) {
    const parts = file.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      if (!at.folders.has(part)) at.folders.set(part, { folders: new Map(), files: [] });
      at = at.folders.get(part);
    }
    at.files.push(file);
  }
  return root;
}

export class FileTree {
  #list; #words; #actions;
  #closed = new Set();
  #at = '';       // the row that has the focus or would get it
  #drawn = null;

  constructor(list, { words, ...actions }) {
    this.#list = list;
    this.#words = words;
    this.#actions = actions;
    list.addEventListener('click', event => {
      const row = event.target.closest('[data-row]');
      if (!row) return;
      this.#at = row.dataset.row;
      if (row.dataset.file) this.#actions.open(row.dataset.file, false);
      else this.#toggle(row.dataset.row);
    });
    list.addEventListener('keydown', event => this.#key(event));
  }

  /** state: says of a file whether it is { changed, readOnly }. */
  draw(files, open, state) {
    this.#drawn = { files, open, state };
    if (!files.includes(this.#at) && !this.#list.contains(document.activeElement)) this.#at = open;
    const rows = this.#rows(folders(files), '', 1, open, state);
    const focused = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...rows);
    const row = this.#row(this.#at) ?? this.#row(open) ?? rows[0];
    if (row) {
      row.tabIndex = 0;
      this.#at = row.dataset.row;
      if (focused) row.focus();
    }
  }

  focus() {
    this.#row(this.#at)?.focus();
  }

  #row(name) {
    return [...this.#list.children].find(row => row.dataset.row === name);
  }

  #rows(folder, prefix, level, open, state) {
    const rows = [];
    const names = [...folder.folders.keys()].sort(compare);
    const size = names.length + folder.files.length;
    names.forEach((name, i) => {
      let path = prefix + name;
      let inner = folder.folders.get(name);
      while (inner.files.length === 0 && inner.folders.size === 1) {
        const [[next, deeper]] = inner.folders;
        path += '/' + next;
        inner = deeper;
      }
      const row = this.#item(path + '/', path.slice(prefix.length), level, i, size);
      row.setAttribute('aria-expanded', String(!this.#closed.has(path + '/')));
      rows.push(row);
      if (!this.#closed.has(path + '/')) rows.push(...this.#rows(inner, path + '/', level + 1, open, state));
    });
    folder.files.sort(compare).forEach((file, i) => {
      const row = this.#item(file, file.slice(file.lastIndexOf('/') + 1), level, names.length + i, size);
      const { changed, readOnly } = state(file);
      row.dataset.file = file;
      row.setAttribute('aria-selected', String(file === open));
      if (readOnly) row.append(Object.assign(document.createElement('small'), { textContent: this.#words.readOnly }));
      if (changed) {
        const dot = Object.assign(document.createElement('span'), { className: 'changed' });
        dot.append(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: this.#words.changed }));
        row.append(dot);
      }
      rows.push(row);
    });
    return rows;
  }

  #item(name, label, level, i, size) {
    const row = document.createElement('li');
    row.setAttribute('role', 'treeitem');
    row.setAttribute('aria-level', String(level));
    row.setAttribute('aria-posinset', String(i + 1));
    row.setAttribute('aria-setsize', String(size));
    row.dataset.row = name;
    row.tabIndex = -1;
    row.append(Object.assign(document.createElement('span'), { textContent: label }));
    return row;
  }

  #toggle(folder, close = !this.#closed.has(folder)) {
    if (close) this.#closed.add(folder);
    else this.#closed.delete(folder);
    this.#at = folder;
    this.draw(this.#drawn.files, this.#drawn.open, this.#drawn.state);
    this.focus();
  }

  #move(row) {
    if (!row) return;
    this.#list.querySelectorAll('[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
    row.tabIndex = 0;
    this.#at = row.dataset.row;
    row.focus();
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...this.#list.children];
    const row = event.target.closest('[data-row]');
    const at = rows.indexOf(row);
    if (at < 0) return;
    const { file } = row.dataset;
    const open = row.getAttribute('aria-expanded');
    const level = Number(row.getAttribute('aria-level'));
    const parent = rows.slice(0, at).findLast(other => Number(other.getAttribute('aria-level')) < level);
    const actions = {
      ArrowDown: () => this.#move(rows[at + 1]),
      ArrowUp: () => this.#move(rows[at - 1]),
      Home: () => this.#move(rows[0]),
      End: () => this.#move(rows.at(-1)),
      ArrowRight: () => open === 'false' ? this.#toggle(row.dataset.row, false) : open && this.#move(rows[at + 1]),
      ArrowLeft: () => open === 'true' ? this.#toggle(row.dataset.row, true) : this.#move(parent),
      Enter: () => file ? this.#actions.open(file, true) : this.#toggle(row.dataset.row),
      ' ': () => file ? this.#actions.open(file, false) : this.#toggle(row.dataset.row),
      F2: () => file && this.#actions.rename(file),
      Delete: () => file && this.#actions.remove(file),
    };
    if (event.key in actions) actions[event.key]();
    else if (event.key.length === 1) {
      const key = event.key.toLowerCase();
      this.#move([...rows.slice(at + 1), ...rows.slice(0, at)].find(other => other.firstChild.textContent.toLowerCase().startsWith(key)));
    } else return;
    event.preventDefault();
  }
}
