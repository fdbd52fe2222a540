// SPDX-License-Identifier: Apache-2.0
// Notices when the same attempt is open in another tab of this browser.
export function watchTabs(attempt, onChange) {
  if (!('BroadcastChannel' in window)) return;
  const channel = new BroadcastChannel('assay ' + attempt);
  const me = Math.random().toString(36).slice(2);
  const others = new Set();
  const say = kind => channel.postMessage({ kind, me });
  channel.onmessage = ({ data }) => {
    if (data.kind === 'bye') others.delete(data.me);
    else others.add(data.me);
    if (data.kind === 'hello') say('here');
    onChange(others.size > 0);
  };
  addEventListener('pagehide', () => say('bye'));
  addEventListener('pageshow', event => event.persisted && say('hello'));
  say('hello');
}
