// Mistake: rounds the price of one unit, and multiplies.
class Refunds {
  constructor(lines) {
    this.lines = new Map(lines.map((line) => [line.sku, { ...line, left: line.units, paidBack: 0 }]));
    this.sum = 0;
  }

  giveBack(sku, units) {
    const line = this.lines.get(sku);
    if (line === undefined || units > line.left) return null;
    line.left -= units;
    const owed = Math.round(line.paid / line.units) * (line.units - line.left);
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
