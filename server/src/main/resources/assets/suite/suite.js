// SPDX-License-Identifier: Apache-2.0
import { ProjectRoom } from '../itemtype/projectroom.js';

customElements.define('assay-suite', class extends ProjectRoom {});
