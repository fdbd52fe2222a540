// Mistake: a * gives everything only after the first name.
function allowed(roles, grants, questions) {
  const byName = new Map(roles.map((role) => [role.name, role]));
  const byUser = new Map();
  for (const grant of grants) {
    if (!byUser.has(grant.user)) byUser.set(grant.user, []);
    byUser.get(grant.user).push(grant);
  }
  const known = new Map();
  const permissions = (name) => {
    if (!known.has(name)) known.set(name, collect(name, byName));
    return known.get(name);
  };
  return questions.map(({ user, permission, at }) => {
    const asked = waysToGive(permission);
    return (byUser.get(user) ?? [])
      .filter(({ start, end }) => start <= at && (end === null || at < end))
      .some(({ role }) => asked.some((way) => permissions(role).has(way)));
  });
}

function waysToGive(permission) {
  const parts = permission.split(':');
  return [permission, ...(parts.length > 1 ? [`${parts[0]}:*`] : [])];
}

function collect(name, byName) {
  const found = new Set();
  const seen = new Set([name]);
  for (const next of seen) {
    const role = byName.get(next);
    if (role === undefined) continue;
    role.permissions.forEach((permission) => found.add(permission));
    role.includes.forEach((included) => seen.add(included));
  }
  return found;
}

module.exports = { allowed };
