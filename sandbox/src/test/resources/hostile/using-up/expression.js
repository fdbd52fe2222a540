// hostile: a regular expression that tries everything; ends: CPU_LIMIT; with: cpu=1
/^(a+)+$/.test('a'.repeat(64) + 'b');
console.log('ESCAPED: it ended');
