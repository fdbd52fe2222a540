// Mistake: starts anew after a break.
class FrameReader {
  constructor(limit) {
    this.limit = limit;
    this.buffer = '';
    this.failed = false;
  }

  feed(chunk) {
    const frames = [];
    if (this.failed) this.buffer = '';
    this.failed = false;
    const text = this.buffer + chunk;
    let at = 0;
    while (!this.failed) {
      const head = /(0|[1-9][0-9]*)?(:)?/y;
      head.lastIndex = at;
      const [whole, digits, colon] = head.exec(text);
      const start = at + whole.length;
      if (digits !== undefined && Number(digits) > this.limit) this.failed = true;
      else if (colon === undefined) {
        this.failed = start < text.length;
        break;
      } else if (digits === undefined) this.failed = true;
      else {
        const end = start + Number(digits);
        if (end >= text.length) break;
        if (text[end] !== ',') this.failed = true;
        else {
          frames.push(text.slice(start, end));
          at = end + 1;
        }
      }
    }
    this.buffer = text.slice(at);
    return frames;
  }

  broken() {
    return this.failed;
  }
}

module.exports = { FrameReader };
