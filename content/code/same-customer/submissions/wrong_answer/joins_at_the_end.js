// Mistake: puts a contact into the first group it fits, and never joins two groups.
function duplicates(contacts) {
  const byKey = new Map();
  const keys = new Map(contacts.map((contact) => [contact.id, keysOf(contact)]));
  for (const [id, all] of keys) {
    for (const key of all) {
      if (!byKey.has(key)) byKey.set(key, []);
      byKey.get(key).push(id);
    }
  }
  const groups = [];
  for (const id of [...keys.keys()].sort((a, b) => a - b)) {
    const fits = groups.find(({ known }) => [...keys.get(id)].some((key) => known.has(key)));
    const group = fits ?? { known: new Set(), ids: [] };
    if (fits === undefined) groups.push(group);
    group.ids.push(id);
    keys.get(id).forEach((key) => group.known.add(key));
  }
  return groups.map(({ ids }) => ids).filter(({ length }) => length > 1);
}

function keysOf({ emails, phones }) {
  const all = new Set([...emails.map(email), ...phones.map(phone)]);
  all.delete('');
  return all;
}

function email(text) {
  return text.trim().toLowerCase().replace(/\+.*(?=@)/, '');
}

function phone(text) {
  const trimmed = text.trim();
  const digits = trimmed.replace('(0)', '').replace(/[^0-9]/g, '');
  if (trimmed.startsWith('+')) return digits;
  return digits.replace(/^(00|0)/, (prefix) => (prefix === '00' ? '' : '49'));
}

module.exports = { duplicates };
