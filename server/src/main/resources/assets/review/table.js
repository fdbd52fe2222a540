// SPDX-License-Identifier: Apache-2.0
// A file of a change as a table whose line numbers are buttons: one stop for the tab key, the arrow
// keys go from line to line.
export class LineTable {
  #buttons;

  /** onLine: a line was chosen; onReach: one was chosen with the shift key. */
  constructor(table, onLine, onReach) {
    this.#buttons = [...table.querySelectorAll('[data-line]')];
    if (this.#buttons.length) this.#buttons[0].tabIndex = 0;
    this.#buttons.forEach((button, i) => {
      button.addEventListener('click', event => {
        this.#stop(i);
        (event.shiftKey ? onReach : onLine)(Number(button.dataset.line));
      });
      button.addEventListener('keydown', event => this.#key(event, i));
    });
  }

  goTo(line) {
    const i = this.#buttons.findIndex(button => Number(button.dataset.line) === line);
    if (i < 0) return;
    this.#stop(i);
    this.#buttons[i].scrollIntoView({ block: 'center' });
    this.#buttons[i].focus({ preventScroll: true });
  }

  /** Marks the lines that have comments: [{ from, to }]. */
  mark(ranges) {
    for (const button of this.#buttons) {
      const line = Number(button.dataset.line);
      button.closest('tr').classList.toggle('commented', ranges.some(({ from, to }) => from <= line && line <= to));
    }
  }

  #key(event, i) {
    const to = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: this.#buttons.length - 1 }[event.key];
    if (to === undefined || !this.#buttons[to]) return;
    event.preventDefault();
    this.#stop(to);
    this.#buttons[to].focus();
  }

  #stop(i) {
    this.#buttons.forEach((button, other) => { button.tabIndex = other === i ? 0 : -1; });
  }
}
