const input = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the sum of the amounts.
 * lines: array of { article: string, amount: number }
 */
function total(lines) {
  return 0;
}

const invoice = input.slice(1, Number(input[0]) + 1).map((line) => {
  const [article, amount] = line.split(' ');
  return { article, amount: Number(amount) };
});
console.log(total(invoice));
