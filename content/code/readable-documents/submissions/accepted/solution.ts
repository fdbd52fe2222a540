interface Rule {
  folder: string;
  team: string;
  allow: boolean;
}

export function readable(documents: string[], rules: Rule[], teams: string[]): string[] {
  const mine = new Set(teams);
  const refused = new Set<string>();
  const ruled = new Set<string>();
  for (const rule of rules.filter(({ team }) => mine.has(team))) {
    ruled.add(rule.folder);
    if (!rule.allow) refused.add(rule.folder);
  }
  return documents.filter((document) => {
    const deepest = folders(document).find((folder) => ruled.has(folder));
    return deepest !== undefined && !refused.has(deepest);
  });
}

/** From the deepest to the root. */
function folders(document: string): string[] {
  const parts = document.split('/').slice(1, -1);
  return [...parts.map((_, i) => '/' + parts.slice(0, parts.length - i).join('/')), '/'];
}
