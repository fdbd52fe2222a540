class Refunds {
  constructor(lines) {
    this.lines = new Map(lines.map((line) => [line.sku, { ...line, left: line.units, paidBack: 0 }]));
    this.sum = 0;
  }

  giveBack(sku, units) {
    const line = this.lines.get(sku);
    if (line === undefined || units > line.left) return null;
    line.left -= units;
    const owed = Math.floor((2 * line.paid * (line.units - line.left) + line.units) / (2 * line.units));
    const refund = owed - line.paidBack;
    line.paidBack = owed;
    this.sum += refund;
    return refund;
  }

  total() {
    return this.sum;
  }
}

module.exports = { Refunds };
