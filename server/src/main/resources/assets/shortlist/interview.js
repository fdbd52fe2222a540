// SPDX-License-Identifier: Apache-2.0
// Copies the questions as plain text, as they are read on the page.
import { copied } from '../page/copied.js';

const button = document.getElementById('copy');
if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copied(document.getElementById('questions').innerText);
    document.getElementById('copied').textContent = button.dataset.done;
  });
}
