// SPDX-License-Identifier: Apache-2.0
// After the end: brings what this device still holds to the server, where a person can see it.
import { Outbox } from './outbox.js';
import { ServerTime } from './server-time.js';
import { openStore } from './store.js';

const { attempt, base, now } = document.querySelector('[data-leftovers]').dataset;
const outbox = new Outbox({
  store: await openStore(attempt), attempt, base, time: new ServerTime(Number(now)), states: () => [],
});
if ((await outbox.pending()).length) outbox.deliver();
