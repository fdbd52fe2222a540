// Mistake: takes every comma for the end of a message.
class FrameReader {
  constructor(limit) {
    this.limit = limit;
    this.buffer = '';
    this.failed = false;
  }

  feed(chunk) {
    const frames = [];
    if (this.failed) return frames;
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
        const comma = text.indexOf(',', start);
        if (comma < 0) break;
        if (comma !== end) this.failed = true;
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
