// Mistake: a refusal anywhere above refuses, whatever a deeper folder says.
function readable(documents, rules, teams) {
  const verdicts = new Map();
  for (const { folder, team, allow } of rules) {
    if (teams.includes(team)) {
      verdicts.set(folder, (verdicts.get(folder) ?? true) && allow);
    }
  }
  return documents.filter((document) => allowed(document, verdicts));
}

function allowed(document, verdicts) {
  let folder = document;
  let found = false;
  while (folder !== '') {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    const verdict = verdicts.get(folder || '/');
    if (verdict === false) return false;
    found ||= verdict === true;
  }
  return found;
}

module.exports = { readable };
