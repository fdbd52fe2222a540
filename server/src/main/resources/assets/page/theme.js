// SPDX-License-Identifier: Apache-2.0
// Switches between light, dark and the system's choice in place; without scripts the form posts.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form.theme')) return;
  event.preventDefault();
  const theme = event.submitter.value;
  document.documentElement.dataset.theme = theme;
  form.querySelectorAll('button').forEach(button =>
    button.setAttribute('aria-pressed', String(button.value === theme)));
  document.dispatchEvent(new CustomEvent('assay:theme', { detail: theme }));
  fetch(form.action, { method: 'POST', body: new FormData(form, event.submitter), redirect: 'manual' });
});
