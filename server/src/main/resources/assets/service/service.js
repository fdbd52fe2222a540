// SPDX-License-Identifier: Apache-2.0
import { ProjectRoom } from '../itemtype/projectroom.js';
import { HttpConsole } from './console.js';

customElements.define('assay-service', class extends ProjectRoom {
  #console;

  connectedCallback() {
    super.connectedCallback();
    if (this.#console) return;
    this.#console = new HttpConsole(
      this.querySelector('[data-console]'),
      () => this.dispatchEvent(new CustomEvent('assay:change', { bubbles: true })),
      (requests, answers) => this.send({ ...super.payload, requests }, answers));
    this.#console.restore(JSON.parse(this.querySelector('[data-project]').dataset.payload).requests ?? []);
  }

  get payload() {
    const requests = this.#console?.kept ?? [];
    return requests.length ? { ...super.payload, requests } : super.payload;
  }

  restore(payload) {
    super.restore(payload);
    this.#console.restore(payload.requests ?? []);
  }
});
