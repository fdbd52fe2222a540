const [n, numbers, name] = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(numbers.split(' ').slice(0, +n).reduce((a, b) => a + +b, 0));
console.log(`Hello, ${name}!`);
