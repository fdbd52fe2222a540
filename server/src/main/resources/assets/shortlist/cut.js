// SPDX-License-Identifier: Apache-2.0
// Lets the cut of the plot be dragged, by pointer or by keys, and shows what would come of it before
// it is saved. Without this script the number field beside the plot does the same.
const figure = document.querySelector('figure.plot[data-cut]');
const form = document.querySelector('form.cut');
if (figure && form) dragging();

function dragging() {
  const [low, high, band, saved] =
    ['low', 'high', 'band', 'cut'].map(name => Number(figure.dataset[name]));
  const least = Math.max(-4, Math.ceil(low * 20) / 20);
  const most = Math.min(4, Math.floor(high * 20) / 20);
  const rows = [...figure.querySelectorAll('li[data-theta]')];
  const label = figure.querySelector('.cut-label');
  const track = figure.querySelector('.cut-track');
  const field = form.elements.to;
  const preview = form.parentElement.querySelector('[data-preview]');
  const handle = document.createElement('span');
  let asked = 0;
  let timer;

  const percent = theta =>
    `${(100 * Math.min(1, Math.max(0, (theta - low) / (high - low)))).toFixed(2)}%`;
  const figures = value => value.toFixed(2).replace('-', '\u2212');
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

  /** Draws the cut at a value, counts who is above it, and asks the server how likely that is. */
  function show(value) {
    const cut = Math.round(100 * Math.min(4, Math.max(-4, value))) / 100;
    const at = percent(cut);
    figure.querySelectorAll('line.cut, line.grip').forEach(line => {
      line.setAttribute('x1', at);
      line.setAttribute('x2', at);
    });
    const from = percent(cut - band);
    const width = `${(parseFloat(percent(cut + band)) - parseFloat(from)).toFixed(2)}%`;
    figure.querySelectorAll('rect.band').forEach(rect => {
      rect.setAttribute('x', from);
      rect.setAttribute('width', width);
    });
    label.setAttribute('x', at);
    label.textContent = fill(form.dataset.label, figures(cut));
    handle.style.insetInlineStart = at;
    const above = rows.filter(row => Number(row.dataset.theta) > cut);
    rows.forEach(row => row.classList.toggle('below', !above.includes(row)));
    const words = fill(form.dataset.words, figures(cut), above.length, rows.length);
    handle.setAttribute('aria-valuenow', cut);
    handle.setAttribute('aria-valuetext', words);
    form.querySelector('[data-said]').textContent = cut === saved ? '' : words;
    if (Number(field.value) !== cut) field.value = cut;
    clearTimeout(timer);
    timer = setTimeout(() => look(cut), 150);
  }

  async function look(cut) {
    const turn = ++asked;
    if (cut === saved) {
      preview.replaceChildren();
      return;
    }
    const answer = await fetch(`${form.action}/preview?to=${cut}`);
    if (!answer.ok || turn !== asked) return;
    const reason = preview.querySelector('[name=reason]')?.value ?? '';
    const open = preview.querySelector('details')?.open ?? false;
    preview.innerHTML = await answer.text();
    const next = preview.querySelector('[name=reason]');
    if (next) next.value = reason;
    if (open) preview.querySelector('details')?.setAttribute('open', '');
  }

  const value = () => Number(handle.getAttribute('aria-valuenow'));
  const slide = to => show(Math.round(20 * Math.min(most, Math.max(least, to))) / 20);

  handle.className = 'cut-handle';
  handle.tabIndex = 0;
  handle.setAttribute('role', 'slider');
  handle.setAttribute('aria-label', form.dataset.slider);
  handle.setAttribute('aria-valuemin', least);
  handle.setAttribute('aria-valuemax', most);
  handle.addEventListener('keydown', event => {
    const to = {
      ArrowRight: value() + 0.05, ArrowUp: value() + 0.05,
      ArrowLeft: value() - 0.05, ArrowDown: value() - 0.05,
      PageUp: value() + 0.25, PageDown: value() - 0.25,
      Home: least, End: most, Escape: saved,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (event.key === 'Escape') show(saved);
    else slide(to);
  });

  figure.addEventListener('pointerdown', event => {
    if (!event.target.matches('.cut-handle, .grip')) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', event => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const box = track.getBoundingClientRect();
    slide(low + (high - low) * (event.clientX - box.left) / box.width);
  });

  field.addEventListener('input', () => {
    if (field.value !== '' && field.validity.valid) show(Number(field.value));
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    show(Number(field.value));
  });

  form.querySelector('button').hidden = true;
  figure.classList.add('drags');
  track.append(handle);
  show(saved);
}
