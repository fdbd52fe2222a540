const input = require('node:fs').readFileSync(0, 'utf8').split('\n');

function total(lines) {
  let sum = 0;
  for (const { amount } of lines) sum += amount;
  return sum;
}

const invoice = input.slice(1, Number(input[0]) + 1).map((line) => {
  const [article, amount] = line.split(' ');
  return { article, amount: Number(amount) };
});
console.log(total(invoice));
