const assert = require('node:assert');

function total(quantity, price) {
  const discount = quantity > 10 ? 0.1 : 0;
  return quantity * price * (1 - discount);
}

for (const quantity of [1, 9, 10, 11, 50]) {
  const discount = quantity > 10 ? 0.1 : 0;
  assert.equal(total(quantity, 10), quantity * 10 * (1 - discount));
}
console.log('generated test passes');
console.log(`total(10, 10) = ${total(10, 10)}`);
try {
  assert.equal(total(10, 10), 90);
} catch {
  console.log('test with 90 for 10 pieces fails');
}
