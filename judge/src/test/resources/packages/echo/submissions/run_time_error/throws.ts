export function echoAll(given: { someText: string }, others: object[]): object[] {
  throw new RangeError(given.someText);
}
