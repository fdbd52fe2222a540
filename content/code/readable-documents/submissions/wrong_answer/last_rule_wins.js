// Mistake: the last of several rules for a folder decides.
function readable(documents, rules, teams) {
  const verdicts = new Map();
  for (const { folder, team, allow } of rules) {
    if (teams.includes(team)) {
      verdicts.set(folder, allow);
    }
  }
  return documents.filter((document) => allowed(document, verdicts));
}

function allowed(document, verdicts) {
  let folder = document;
  while (folder !== '') {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    const verdict = verdicts.get(folder || '/');
    if (verdict !== undefined) return verdict;
  }
  return false;
}

module.exports = { readable };
