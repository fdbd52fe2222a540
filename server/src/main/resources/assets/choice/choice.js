// SPDX-License-Identifier: Apache-2.0
customElements.define('assay-choice', class extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', () => this.#changed());
    this.#clear.addEventListener('click', () => {
      this.#inputs.forEach(input => { input.checked = false; });
      this.#inputs[0].focus();
      this.#changed();
    });
  }

  get #inputs() {
    return [...this.querySelectorAll('input')];
  }

  get #clear() {
    return this.querySelector('[data-clear]');
  }

  get payload() {
    return { chosen: this.#inputs.filter(input => input.checked).map(input => input.value) };
  }

  get answered() {
    return this.#inputs.some(input => input.checked);
  }

  restore({ chosen }) {
    this.#inputs.forEach(input => { input.checked = chosen.includes(input.value); });
    this.#clear.hidden = !this.answered;
  }

  #changed() {
    this.#clear.hidden = !this.answered;
    this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true }));
  }
});
