const versions = {
  original: (user, body) => Object.assign(user, body),
  a: (user, body) => {
    const { role, ...rest } = body;
    return Object.assign(user, rest);
  },
  b: (user, body) => (body.role !== undefined && body.role !== user.role ? user : Object.assign(user, body)),
  d: (user, { displayName = user.displayName, language = user.language }) =>
    Object.assign(user, { displayName, language }),
};
for (const [name, update] of Object.entries(versions)) {
  const user = () => ({ displayName: 'K', language: 'en', role: 'user', creditCents: 0, emailVerified: false });
  const changed = [{ role: 'admin' }, { creditCents: 99 }, { displayName: 'Kim' }]
    .filter((body) => JSON.stringify(update(user(), body)) !== JSON.stringify(user()))
    .map((body) => Object.keys(body)[0]);
  console.log(`${name}: changes ${changed.join(', ')}`);
}
