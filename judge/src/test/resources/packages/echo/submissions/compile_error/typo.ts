export function echoAll(given: { someText: string }, others: object[]): object[] {
  return given.someTxt;
}
