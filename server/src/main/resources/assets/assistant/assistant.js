// SPDX-License-Identifier: Apache-2.0
// The assistant beside an item: asks, shows the answer as it comes, and takes code over into the
// editor. What it says is text until the server has made safe HTML of it.
customElements.define('assay-assistant', class extends HTMLElement {
  #wired = false;

  connectedCallback() {
    if (this.#wired) return;
    this.#wired = true;
    const form = this.#one('[data-ask]');
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#ask();
    });
    this.#area.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    this.querySelectorAll('[data-turn]').forEach(turn => this.#offer(turn));
    this.#one('details').addEventListener('toggle', () => {
      const talk = this.#one('[data-talk]');
      talk.scrollTop = talk.scrollHeight;
    });
  }

  #one(selector) {
    return this.querySelector(selector);
  }

  get #area() {
    return this.#one('[data-ask] textarea');
  }

  get #item() {
    return this.closest('[data-item]');
  }

  get #base() {
    return JSON.parse(this.closest('[data-room]').dataset.room).base;
  }

  #post(path, body) {
    return fetch(this.#base + '/assistant' + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.querySelector('meta[name=csrf]').content },
    });
  }

  #say(text) {
    this.#one('[data-say]').textContent = text;
  }

  #trouble(text) {
    const notice = this.#one('[data-trouble]');
    notice.textContent = text;
    notice.hidden = text === '';
  }

  async #ask() {
    const question = this.#area.value.trim();
    const button = this.#one('[data-ask] button');
    if (!question || button.disabled) return;
    button.disabled = true;
    this.#trouble('');
    this.#say(this.dataset.wordsAsking);
    const turn = this.#pending(question);
    try {
      const answer = this.#item.querySelector('[data-response]').payload;
      const response = await this.#post(`?position=${this.#item.dataset.position}`, { question, answer });
      if (!response.ok) throw Object.assign(new Error(), await response.json().catch(() => ({})));
      const shown = await this.#read(response, turn);
      this.#area.value = '';
      this.#say(shown.querySelector('.notice')?.textContent ?? this.dataset.wordsAnswered);
    } catch (problem) {
      turn.remove();   // the question stays in its field
      this.#trouble(problem.detail ?? this.dataset.wordsUnreachable);
      this.#say('');
    } finally {
      button.disabled = false;
    }
  }

  /** A question whose answer is on its way. */
  #pending(question) {
    const turn = document.createElement('li');
    const asked = Object.assign(document.createElement('p'), { className: 'asked', textContent: question });
    const said = Object.assign(document.createElement('div'), { className: 'said pending' });
    said.setAttribute('aria-busy', 'true');
    turn.append(asked, said);
    this.#one('[data-turns]').append(turn);
    turn.scrollIntoView({ block: 'nearest' });
    return turn;
  }

  async #read(response, turn) {
    const said = turn.querySelector('.said');
    const talk = this.#one('[data-talk]');
    let shown = null;
    for await (const line of lines(response.body)) {
      if (line.piece !== undefined) {
        said.append(line.piece);
        talk.scrollTop = talk.scrollHeight;
      } else {
        const template = document.createElement('template');
        template.innerHTML = line.html;   // made safe by the server, whoever wrote it
        shown = template.content.firstElementChild;
        turn.replaceWith(shown);
        this.#offer(shown);
        this.#one('[data-budget]').textContent = line.budget;
        shown.scrollIntoView({ block: 'nearest' });
      }
    }
    if (!shown) throw new Error('the answer broke off');
    return shown;
  }

  /** Puts buttons under each piece of code. */
  #offer(turn) {
    for (const code of turn.querySelectorAll('.said pre')) {
      const bar = Object.assign(document.createElement('div'), { className: 'row' });
      const press = (word, action) => {
        const button = Object.assign(document.createElement('button'), { type: 'button', className: 'small', textContent: word });
        button.addEventListener('click', () => action(code.textContent));
        bar.append(button);
      };
      press(this.dataset.wordsInsert, text => this.#insert(turn, text));
      press(this.dataset.wordsCopy, text => this.#copy(turn, text));
      code.after(bar);
    }
  }

  async #insert(turn, text) {
    const taken = await this.#item.querySelector('[data-response]').insert?.(text);
    if (taken) this.#note(turn, text, true);
    this.#say('');
    this.#say(taken ? this.dataset.wordsInserted : this.dataset.wordsFixed);
  }

  async #copy(turn, text) {
    await navigator.clipboard.writeText(text).catch(() => null);
    this.#note(turn, text, false);
    this.#say(this.dataset.wordsCopied);
  }

  #note(turn, text, inserted) {
    this.#post(`/${turn.dataset.turn}/takings`, { text, inserted }).catch(() => null);
  }
});

/** Documents of a stream, one a line. */
async function* lines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const whole = rest.split('\n');
    rest = whole.pop();
    for (const line of whole) yield JSON.parse(line);
  }
}
