import { readFileSync } from 'fs';

const [count, numbers, name]: string[] = readFileSync(0, 'utf8').split('\n');
const total: number = numbers
  .split(' ')
  .slice(0, Number(count))
  .reduce((sum: number, word: string) => sum + Number(word), 0);
process.stdout.write(`${total}\nHello, ${name}!\n`);
