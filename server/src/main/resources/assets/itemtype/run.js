// SPDX-License-Identifier: Apache-2.0
// Sends a press of "Run" and shows, in an element, how it stands until it is done.
const csrf = document.querySelector('meta[name=csrf]');
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Where runs go is said by the page ([data-runs]), for which item by the nearest [data-position]. */
export async function run(element, request, output, words) {
  const { runs } = element.closest('[data-runs]').dataset;
  const { position } = element.closest('[data-position]').dataset;
  const say = text => { output.replaceChildren(Object.assign(document.createElement('p'), { className: 'muted', textContent: text })); };
  const headers = { 'X-XSRF-TOKEN': csrf.content };
  let shown = '';
  /** A fragment is put there when it says something new, so that its button can be pressed in peace. */
  const show = fragment => {
    if (fragment === shown) return;
    shown = fragment;
    const focused = output.contains(document.activeElement);
    output.innerHTML = fragment;   // escaped by the server: output is only ever text
    if (focused) output.querySelector('[data-stop]')?.focus();
  };
  output.setAttribute('aria-busy', 'true');
  say(words.starting);
  try {
    const response = await fetch(`${runs}?position=${position}`, {
      method: 'POST',
      body: JSON.stringify(request),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    const taken = await response.json();
    if (!taken.id) return say(taken.detail ?? words.unreachable);   // a problem document
    output.onclick = event => {
      if (event.target.closest('[data-stop]')) fetch(`${runs}/${taken.id}`, { method: 'DELETE', headers }).catch(() => null);
    };
    for (let pause = 150; ; pause = Math.min(1_500, pause * 1.3)) {
      await sleep(pause);
      const look = await fetch(`${runs}/${taken.id}`).catch(() => null);
      if (!look) continue;   // offline for a moment: the run goes on without us
      if (look.status >= 500) return say(words.unreachable);
      show(await look.text());
      if (look.headers.get('X-Run') === 'done') return;
    }
  } catch {
    say(words.unreachable);
  } finally {
    output.onclick = null;
    output.removeAttribute('aria-busy');
  }
}
