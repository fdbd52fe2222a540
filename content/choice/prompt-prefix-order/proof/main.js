function shared(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

const policies = 'policy. '.repeat(3000);
const now = (time, customer) => `Time: 14:${time}\nCustomer: ${customer}\n${policies}`;
const policiesFirst = (time, customer) => `${policies}\nTime: 14:${time}\nCustomer: ${customer}`;

console.log(`now: ${shared(now('02:11', 'C-88'), now('31:40', 'C-12'))} shared characters`);
const first = shared(policiesFirst('02:11', 'C-88'), policiesFirst('31:40', 'C-12'));
console.log(`policies first: at least ${Math.floor(first / 1000) * 1000} shared characters`);
