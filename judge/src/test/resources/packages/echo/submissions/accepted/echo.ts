interface Point {
  x: number;
  y: number;
}

interface Everything {
  whole: number;
  big: bigint;
  real: number;
  truth: boolean;
  someText: string;
  points: Point[];
  table: Map<string, (number | null)[]>;
  perhaps: string | null;
  nobody: Point | null;
  tags: string[];
}

export function echoAll(given: Everything, others: Everything[]): Everything[] {
  const size: number = given.table.size;
  console.log('printed by the program itself', size, given.big + 0n);
  return [given, ...others];
}
