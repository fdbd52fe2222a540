// SPDX-License-Identifier: Apache-2.0

/** Puts a text on the clipboard. */
export function copied(content) {
  if (navigator.clipboard) return navigator.clipboard.writeText(content);
  const area = document.createElement('textarea'); // a page without TLS has no clipboard
  area.value = content;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  return Promise.resolve();
}
