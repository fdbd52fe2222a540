// Mistake: takes an empty value for none.
const FIELD = / *([^ ="]+)(?:=(?:"((?:[^"\\]|\\["\\n])*)"|([^ "]*)))?(?= |$)/y;

function parse(lines) {
  return lines.map(fields);
}

function fields(line) {
  const found = new Map();
  const text = line.replace(/ +$/, '');
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const field = FIELD.exec(text);
    if (field === null) return null;
    const [, key, quoted, bare] = field;
    found.set(key, bare || quoted?.replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c)) || 'true');
  }
  return found;
}

module.exports = { parse };
