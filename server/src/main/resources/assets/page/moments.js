// SPDX-License-Identifier: Apache-2.0
// Puts moments into the reader's own zone, and names the zone.
const words = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'medium', timeStyle: 'long',
});
const write = time => {
  const moment = new Date(time.dateTime);
  if (!isNaN(moment)) time.textContent = words.format(moment).replace(/:\d\d(?=[^\d:]*[A-Z])/, '');
};
document.querySelectorAll('time[datetime]').forEach(write);
document.addEventListener('htmx:load', event =>
  event.target.querySelectorAll?.('time[datetime]').forEach(write));
