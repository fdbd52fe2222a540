// SPDX-License-Identifier: Apache-2.0
// Puts the reader's own time zone, named, in place of UTC in every <time datetime="...">.
const format = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
  year: "numeric", month: "short", day: "numeric",
  hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

function localise(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime()) && time.dateTime.includes("T")) {
      time.textContent = format.format(at);
    }
  }
}

localise(document);
document.addEventListener("htmx:afterSwap", (event) => localise(event.target));
