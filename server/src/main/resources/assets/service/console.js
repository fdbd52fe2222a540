// SPDX-License-Identifier: Apache-2.0
// Requests of one's own: what is written, kept and sent, and what came of earlier ones.
const parts = ['method', 'path', 'headers', 'body'];
const most = 20;
const mostEarlier = 8;

export class HttpConsole {
  #root; #list; #onChange; #send;

  /** root: the element that the template service/console makes; send: is given requests and where answers go. */
  constructor(root, onChange, send) {
    this.#root = root;
    this.#list = root.querySelector('[data-requests]');
    this.#onChange = onChange;
    this.#send = send;
    root.querySelector('[data-add]').addEventListener('click', () => this.#add());
    root.querySelector('[data-send]').addEventListener('click', () => this.#sendAll());
    this.#list.addEventListener('input', () => onChange());
    this.#list.addEventListener('change', event => this.#tidy(event.target));
    this.#list.addEventListener('click', event => {
      if (event.target.closest('[data-remove]')) this.#remove(event.target.closest('li'));
    });
    this.#list.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !event.target.matches('[data-path]') && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.#tidy(event.target);
      this.#sendAll();
    });
    this.restore([]);
  }

  /** What is to be kept: nothing while nobody has written anything. */
  get kept() {
    const all = this.#requests;
    return JSON.stringify(all) === JSON.stringify([this.#first]) ? [] : all;
  }

  restore(requests) {
    this.#list.replaceChildren(...(requests.length ? requests : [this.#first]).map(one => this.#row(one)));
    this.#number();
  }

  get #first() {
    return { method: 'GET', path: this.#root.dataset.health, headers: '', body: '' };
  }

  get #requests() {
    return [...this.#list.children].map(row => Object.fromEntries(parts.map(part => [part, this.#field(row, part).value])));
  }

  #field(row, part) {
    return row.querySelector(`[data-${part}]`);
  }

  #row(request) {
    const row = this.#root.querySelector('template').content.firstElementChild.cloneNode(true);
    parts.forEach(part => { this.#field(row, part).value = request[part]; });
    row.querySelector('details').open = request.headers !== '' || request.body !== '';
    return row;
  }

  #number() {
    [...this.#list.children].forEach((row, i) => {
      row.querySelector('legend').textContent = this.#root.dataset.legend.replace('#', i + 1);
      row.querySelector('[data-remove]').setAttribute('aria-label', this.#root.dataset.delete.replace('#', i + 1));
    });
  }

  #add() {
    if (this.#list.children.length >= most) return this.#say(this.#root.dataset.most);
    const last = this.#requests.at(-1);
    const row = this.#row({ method: 'GET', path: '/', headers: last?.headers ?? '', body: '' });
    this.#list.append(row);
    this.#number();
    const path = this.#field(row, 'path');
    path.focus();
    path.setSelectionRange(path.value.length, path.value.length);
    this.#onChange();
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    if (!this.#list.children.length) this.restore([]);
    this.#number();
    (next?.querySelector('[data-remove]') ?? this.#root.querySelector('[data-add]')).focus();
    this.#onChange();
  }

  /** An address as it is sent: spaces and letters beyond ASCII encoded, a slash first. */
  #tidy(field) {
    if (!field.matches('[data-path]')) return;
    const sent = field.value.trim().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
    field.value = sent.startsWith('/') ? sent : '/' + sent;
    this.#onChange();
  }

  #say(text) {
    this.#root.querySelector('[data-console-say]').textContent = text;
  }

  async #sendAll() {
    if (this.#root.querySelector('[data-send]').disabled) return;
    const answers = this.#root.querySelector('[data-answers]');
    this.#file(answers);
    await this.#send(this.#requests, answers);
    answers.dataset.at = new Date().toLocaleTimeString();
    answers.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the answers of the last run away, folded, above those of earlier ones. */
  #file(answers) {
    if (!answers.querySelector('.exchange')) return;
    const earlier = this.#root.querySelector('[data-earlier-runs]');
    const run = document.createElement('details');
    const title = Object.assign(document.createElement('summary'), { textContent: this.#root.dataset.earlier.replace('#', answers.dataset.at) });
    run.append(title, ...answers.childNodes);
    earlier.prepend(run);
    while (earlier.children.length > mostEarlier) earlier.lastElementChild.remove();
  }
}
