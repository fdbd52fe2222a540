// SPDX-License-Identifier: Apache-2.0
// Draws the diagrams of a text where its fenced blocks say "mermaid". Each is drawn inside a frame of
// nobody's origin (text/diagram), which answers with the height it needs and nothing else we believe.
const most = 4;           // more stay text
const patience = 15_000;  // the first one loads the library
const tallest = 2_000;

/** Words: what a diagram is called, what is said of one that cannot be drawn, how its text is called. */
export function drawDiagrams(root, { diagram, failed, source }) {
  [...root.querySelectorAll('code.language-mermaid')].slice(0, most).forEach((code, index) => {
    const text = code.textContent;
    const pre = code.closest('pre');
    const figure = document.createElement('figure');
    figure.className = 'diagram';
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = `${diagram} ${index + 1}`;
    frame.src = '/text/diagram';
    const details = document.createElement('details');
    const summary = Object.assign(document.createElement('summary'), { textContent: source });
    pre.replaceWith(figure);
    details.append(summary, pre);
    figure.append(frame, details);
    listen(frame, text, () => {
      frame.replaceWith(Object.assign(document.createElement('p'), { className: 'hint', textContent: failed }));
      details.open = true;
    });
  });
}

function listen(frame, text, onFailure) {
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
    if (data.ready === true) frame.contentWindow.postMessage({ text }, '*');
    if (Number.isFinite(data.height)) {
      clearTimeout(timer);
      frame.style.blockSize = `${Math.min(tallest, Math.max(32, data.height))}px`;
      frame.dataset.drawn = '';
    }
    if (data.failed === true) fail();
  };
  const fail = () => {
    clearTimeout(timer);
    removeEventListener('message', hear);
    onFailure();
  };
  const timer = setTimeout(fail, patience);
  addEventListener('message', hear);
}
