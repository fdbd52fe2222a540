// SPDX-License-Identifier: Apache-2.0
// The candidate's room: ties together what is entered, what is saved, where one is, and the clock.
import { Clock } from './clock.js';
import { Navigation } from './navigation.js';
import { Outbox } from './outbox.js';
import { ServerTime } from './server-time.js';
import { openStore } from './store.js';
import { watchTabs } from './tabs.js';

const pause = 800;       // after the last keystroke
const patience = 5_000;  // while typing goes on
const look = 20_000;

const root = document.querySelector('[data-room]');
const facts = JSON.parse(root.dataset.room);
const words = JSON.parse(root.dataset.words);
const one = selector => document.querySelector(selector);

const elements = () => [...root.querySelectorAll('[data-response]')];
await Promise.all(elements().map(element => customElements.whenDefined(element.localName)));

let furnish = async () => null;
const navigation = new Navigation({
  root, words, linear: facts.linear, spent: facts.spent, saved: facts.saved.map(s => s.position),
  furnish: position => furnish(position),
});
if (facts.practice) {
  root.addEventListener('assay:change', event =>
    navigation.draw(Number(event.target.closest('[data-item]').dataset.item)));
  navigation.start();
} else {
  await sit();
}
root.dataset.ready = 'yes';

async function sit() {
  const time = new ServerTime(facts.now);
  const writer = crypto.randomUUID?.()
    ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
  const known = new Map(facts.saved.map(s => [s.position, s]));
  const changed = new Map();   // position: when the first unsaved change was made
  const seqs = new Map();
  let timer = 0;
  let over = false;

  const outbox = new Outbox({
    store: await openStore(facts.attempt),
    attempt: facts.attempt,
    base: facts.base,
    time,
    states: () => navigation.states(),
  });
  const clock = new Clock({
    time, words, deadline: facts.deadline,
    face: one('[data-clock]'), speech: one('[data-speak]'), toggle: one('[data-clock-toggle]'),
    onOver: lock,
  });

  /** Takes down what has changed, as of now. */
  function commit() {
    clearTimeout(timer);
    for (const position of changed.keys()) {
      const element = navigation.items.find(item => item.position === position).element;
      const seq = (seqs.get(position) ?? 0) + 1;
      seqs.set(position, seq);
      outbox.put({ position, writer, seq, payload: element.payload, madeAt: time.now() });
    }
    changed.clear();
  }

  root.addEventListener('assay:change', event => {
    if (over) return;
    const position = Number(event.target.closest('[data-item]').dataset.item);
    navigation.draw(position);
    if (!changed.has(position)) changed.set(position, performance.now());
    sayState('unsaved');
    clearTimeout(timer);
    const waited = performance.now() - Math.min(...changed.values());
    timer = setTimeout(commit, Math.max(0, Math.min(pause, patience - waited)));
  });
  navigation.addEventListener('leave', commit);
  navigation.addEventListener('touched', () => outbox.deliver());

  const farewell = () => {
    if (document.visibilityState === 'hidden') {
      commit();
      outbox.farewell();
    }
  };
  document.addEventListener('visibilitychange', farewell);
  addEventListener('pagehide', () => { commit(); outbox.farewell(); });

  function sayState(state) {
    const word = one('[data-saved]');
    if (state === 'saved' && changed.size) state = 'unsaved';
    if (word.dataset.saved === state) return;
    word.dataset.saved = state;
    word.textContent = words[state] ?? words.stranger;
    // Only what the candidate should act on or be calm about is spoken.
    one('[data-saved-speak]').textContent =
      ['offline', 'stranger', 'signed-out', 'refused'].includes(state) ? word.textContent : '';
    one('[data-signed-out]').hidden = state !== 'signed-out';
  }
  outbox.addEventListener('state', event => sayState(event.detail));

  outbox.addEventListener('answer', ({ detail: answer }) => {
    navigation.heard(answer.states);
    for (const { position, message } of answer.refused) {
      const notice = one(`#item-${position} [data-refused]`);
      if (!notice) continue;
      notice.textContent = message;
      notice.hidden = false;
    }
    for (const { position } of answer.kept) one(`#item-${position} [data-refused]`)?.toggleAttribute('hidden', true);
    heed(answer);
  });

  /** What any answer of the server may bring: more time, changes from elsewhere, the end. */
  function heed(answer) {
    if (answer.deadline > facts.deadline + 5_000 && !over) {
      notify('extended', Math.round((answer.deadline - facts.deadline) / 60_000) || 1);
    }
    facts.deadline = answer.deadline;
    clock.deadline = answer.deadline;
    for (const { position, writer: by, seq } of answer.latest) {
      const before = known.get(position);
      if (by !== writer && (before?.writer !== by || before.seq < seq) && !mine(answer, by)) {
        notify('elsewhere', position);
      }
      known.set(position, { writer: by, seq });
    }
    if (answer.settled) finish();
  }

  /** Saves of an earlier page on this device are no news: they were shown when this page opened. */
  const restored = new Set();
  const mine = (answer, by) => restored.has(by);

  function notify(kind, value) {
    const notice = one(`[data-notice="${kind}"]`);
    notice.querySelector('p').textContent = words[kind].replace('#', value);
    notice.hidden = false;
  }
  one('[data-reload]').addEventListener('click', () => { commit(); location.reload(); });

  async function lock() {
    commit();
    over = true;
    elements().forEach(element => { element.inert = true; });
    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
    one('[data-over]').hidden = false;
    await delivered(Date.now() + 130_000);
    finish();
  }

  async function delivered(until = Infinity) {
    await outbox.deliver();
    while ((await outbox.pending()).length && Date.now() < until) {
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }

  /** Where items come one after the other: what was entered goes first, then the next one comes. */
  furnish = async position => {
    one('[data-notice="later"]').hidden = true;
    await delivered(Date.now() + 3_000);
    const go = () => fetch(`${facts.base}/items/${position}`, {
      method: 'POST', headers: { 'X-XSRF-TOKEN': one('meta[name=csrf]').content },
    });
    try {
      let response = await go();
      if (response.status === 403) {   // the token may have grown old; the clock brings a new one
        await ask();
        response = await go();
      }
      if (response.status === 409 && !over) location.reload();   // another page has gone on
      if (response.status === 204) {   // the test has adapted, and no item follows
        one('[data-finish]').click();
        return null;
      }
      if (!response.ok) throw new Error(response.status);
      const template = document.createElement('template');
      template.innerHTML = await response.text();
      root.append(template.content);
      const section = one(`#item-${position}`);
      await customElements.whenDefined(section.querySelector('[data-response]').localName);
      section.querySelectorAll('[data-response]').forEach(element => { element.inert = over; });
      return section;
    } catch {
      notify('later');
      return null;
    }
  };

  function finish() {
    over = true;
    location.replace(facts.base + '/report');
  }

  // Handing in: what is under way goes first.
  const dialog = one('#finish');
  document.addEventListener('click', async event => {
    if (!event.target.closest('[data-finish]')) return;
    commit();
    const count = (name, test) => {
      const list = navigation.items.filter(test).map(item => item.position);
      dialog.querySelector(`[data-count="${name}"]`).textContent = list.length;
      dialog.querySelector(`[data-list="${name}"]`).textContent =
        list.length && list.length < navigation.items.length ? list.join(', ') : '';
    };
    count('done', item => item.answered);
    count('open', item => !item.answered);
    count('flagged', item => item.state.flagged);
    dialog.showModal();
    const submit = dialog.querySelector('[data-submit]');
    const unsent = dialog.querySelector('[data-unsent]');
    submit.disabled = true;
    unsent.hidden = (await outbox.pending()).length === 0;
    await delivered();
    unsent.hidden = true;
    submit.disabled = false;
  });
  dialog.querySelector('form[method=post]').addEventListener('submit', event => {
    event.target.elements._csrf.value = one('meta[name=csrf]').content;
    over = true;
  });

  // What an earlier page could not bring to the server is newer than what the server has shown us.
  for (const save of await outbox.pending()) {
    restored.add(save.writer);
    if (save.madeAt > (known.get(save.position)?.madeAt ?? 0)) {
      navigation.items.find(item => item.position === save.position)?.element?.restore(save.payload);
      navigation.draw(save.position);
    }
  }

  watchTabs(facts.attempt, several => { one('[data-notice="tabs"]').hidden = !several; });
  navigation.start();
  outbox.deliver();

  async function ask() {
    const correct = time.exchange();
    try {
      const response = await fetch(facts.base + '/clock');
      if (!response.ok) return;
      const answer = await response.json();
      correct(answer.now);
      one('meta[name=csrf]').content = answer.csrf;
      heed(answer);
    } catch { /* offline: the outbox says so when it matters */ }
  }
  ask();
  setInterval(ask, look);
  setInterval(() => { if (time.jumped()) ask(); }, 1_000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}
