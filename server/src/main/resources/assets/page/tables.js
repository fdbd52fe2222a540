// SPDX-License-Identifier: Apache-2.0
// Tables that sort, filter as one types, and copy to a spreadsheet. Where the server sorts and
// filters, this makes it quicker; elsewhere it does all of it.
import { copied } from './copied.js';

const written = cell => cell.dataset.text ?? cell.innerText.trim();

/** Digits only is a number; what a spreadsheet could take for a formula gets an apostrophe. */
const cellText = cell => {
  const text = written(cell).replace(/\s+/g, ' ').replace('\u2212', '-');
  return /^[=+\-@\t]/.test(text) && !/^-?\d+([.,]\d+)?( %)?$/.test(text) ? `'${text}` : text;
};

const visible = table => [...table.tBodies[0].rows].filter(row => !row.hidden);

const text = table => [table.tHead.rows[0], ...visible(table)]
  .map(row => [...row.cells].filter(cell => !('skip' in cell.dataset)).map(cellText).join('\t'))
  .join('\n');

function sieve(form) {
  const table = document.getElementById(form.dataset.table);
  const rows = [...table.tBodies[0].rows];
  form.hidden = false;
  const said = form.querySelector('[data-count]');
  const words = form.querySelector('[type=search]');
  const only = [...form.querySelectorAll('select[data-column]')];

  const filter = () => {
    const wanted = words.value.trim().toLowerCase();
    for (const row of rows) {
      row.hidden = !(row.cells[0].innerText + '\n' + (row.dataset.more ?? '')).toLowerCase().includes(wanted)
        || only.some(select => select.value && row.dataset[select.dataset.column] !== select.value);
    }
    const left = visible(table).length;
    said.textContent = left === rows.length ? ''
      : said.dataset.count.replace('{0}', left).replace('{1}', rows.length);
  };
  // What the server left out it has to bring back.
  const whole = !words.defaultValue && only.every(select => !select.querySelector('[selected]')?.value);
  if (whole) {
    form.addEventListener('input', filter);
    form.querySelector('button:not([type=button])')?.setAttribute('hidden', '');
    form.addEventListener('submit', event => event.preventDefault());
  } else {
    only.forEach(select => select.addEventListener('change', () => form.requestSubmit()));
  }

  table.addEventListener('click', event => {
    const link = event.target.closest('a.sort');
    if (!link) return;
    const address = new URL(link.href);
    for (const control of [words, ...only]) {
      if (control.value) address.searchParams.set(control.name, control.value);
      else address.searchParams.delete(control.name);
    }
    link.href = address;
  });

  const copy = form.querySelector('[data-copy]');
  if (copy) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await copied(text(table));
      said.textContent = copy.dataset.done;
    });
  }
}

/** Puts a button into each head of a table that the server does not sort. */
function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    if ('skip' in head.dataset) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const rows = [...table.tBodies[0].rows].sort((one, other) =>
        (up ? 1 : -1) * order.compare(written(one.cells[column]), written(other.cells[column])));
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      table.tBodies[0].append(...rows);
    });
  });
}

document.querySelectorAll('table[data-sortable]').forEach(sortable);
document.querySelectorAll('form.sieve').forEach(sieve);
