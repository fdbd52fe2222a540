// Mistake: rules for teams the person is not in count too.
function readable(documents, rules, teams) {
  const verdicts = new Map();
  for (const { folder, team, allow } of rules) {
    if (team !== undefined && teams.length > 0) {
      verdicts.set(folder, (verdicts.get(folder) ?? true) && allow);
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
