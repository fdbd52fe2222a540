function duplicates(contacts) {
  const byKey = new Map();
  const keys = new Map(contacts.map((contact) => [contact.id, keysOf(contact)]));
  for (const [id, all] of keys) {
    for (const key of all) {
      if (!byKey.has(key)) byKey.set(key, []);
      byKey.get(key).push(id);
    }
  }
  const seen = new Set();
  const groups = [];
  for (const id of [...keys.keys()].sort((a, b) => a - b)) {
    if (seen.has(id)) continue;
    const group = new Set([id]);
    for (const member of group) {
      for (const key of keys.get(member)) {
        for (const other of byKey.get(key)) group.add(other);
        byKey.set(key, []);
      }
    }
    group.forEach((member) => seen.add(member));
    if (group.size > 1) groups.push([...group].sort((a, b) => a - b));
  }
  return groups;
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
