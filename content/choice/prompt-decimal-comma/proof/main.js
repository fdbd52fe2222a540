const reply = '{"supplier": "S-18", "amount": 1.250}';
console.log(JSON.parse(reply).amount);

function amount(written, locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const symbol = (type) => parts.find((part) => part.type === type).value;
  const plain = written.replaceAll(symbol('group'), '').replace(symbol('decimal'), '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) throw new Error(`not an amount: ${written}`);
  return Number(plain);
}

console.log(amount('1.250', 'de-DE'));
