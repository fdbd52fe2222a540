// SPDX-License-Identifier: Apache-2.0
// Rating by keyboard, and drafts kept after each change. Without it the form works all the same.
const form = document.querySelector('[data-rating]');
const state = form.querySelector('[data-state]');
const criteria = [...form.querySelectorAll('[data-criterion]')];
const keys = form.querySelector('[data-keys]');
const pause = 600;
let timer = 0;   // of a change that is not kept yet

function rest() {
  clearTimeout(timer);
  timer = 0;
}

async function keep() {
  rest();
  const body = new URLSearchParams(new FormData(form));
  const response = await fetch(`${form.action}/draft`, { method: 'POST', body, keepalive: true }).catch(() => null);
  state.textContent = response?.ok ? form.dataset.saved
    : response?.status === 410 ? form.dataset.gone : form.dataset.unsaved;
}
form.addEventListener('input', () => {
  state.textContent = '';
  rest();
  timer = setTimeout(keep, pause);
});
form.addEventListener('submit', rest);
addEventListener('pagehide', () => { if (timer) keep(); });

/** The criterion at hand: where the focus is, else the first without a level. */
const current = () => {
  const focused = criteria.findIndex(one => one.contains(document.activeElement));
  const open = criteria.findIndex(one => !one.querySelector(':checked'));
  return focused >= 0 ? focused : Math.max(0, open);
};
const go = index => {
  const to = criteria[Math.min(criteria.length - 1, Math.max(0, index))];
  (to.querySelector(':checked') ?? to.querySelector('input')).focus();
  to.scrollIntoView({ block: 'nearest' });
};

// Keys of one character can be switched off: a screen reader or a voice may need them.
document.querySelectorAll('[data-keys-choice], [data-keys-help]').forEach(one => { one.hidden = false; });
keys.checked = localStorage.getItem('rating-keys') !== 'off';
keys.addEventListener('change', () => localStorage.setItem('rating-keys', keys.checked ? 'on' : 'off'));

document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-next]'));
    return;
  }
  const writing = event.target.closest?.('textarea, select, input:not([type=radio], [type=checkbox])');
  if (!keys.checked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = current();
  if (/^[0-9]$/.test(event.key)) {
    const level = criteria[at].querySelector(`[value="${event.key}"]`);
    if (!level) return;
    event.preventDefault();
    level.checked = true;
    level.dispatchEvent(new Event('input', { bubbles: true }));
    if (at + 1 < criteria.length) go(at + 1);
    else form.querySelector('[data-next]').focus();
  } else if (event.key === 'n' || event.key === 'p') {
    event.preventDefault();
    go(at + (event.key === 'n' ? 1 : -1));
  }
});
