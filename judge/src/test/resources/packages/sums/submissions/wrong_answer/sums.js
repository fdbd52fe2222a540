// greets the world whoever asks
const [n, numbers] = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(numbers.split(' ').reduce((a, b) => a + +b, 0));
console.log('Hello, world!');
