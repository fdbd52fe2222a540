// SPDX-License-Identifier: Apache-2.0
// A written answer as its readers see it.
import { drawDiagrams } from '../itemtype/diagrams.js';

customElements.define('assay-answer', class extends HTMLElement {
  connectedCallback() {
    drawDiagrams(this, this.dataset);
  }
});
