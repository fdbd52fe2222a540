// SPDX-License-Identifier: Apache-2.0
// Tells each previewed item when it comes into view, as the room does: editors load only then.
const seen = new IntersectionObserver(entries => entries
  .filter(entry => entry.isIntersecting)
  .forEach(async ({ target }) => {
    seen.unobserve(target);
    await customElements.whenDefined(target.localName);
    target.shown?.();
  }));
document.querySelectorAll('[data-response]').forEach(element => seen.observe(element));
