// adds words as words
const [, numbers, name] = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(numbers.split(' ').reduce((sum: string, word: string) => sum + word, ''));
console.log(`Hello, ${name}!`);
