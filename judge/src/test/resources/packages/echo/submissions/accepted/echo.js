async function echoAll(given, others) {
  console.log('printed by the program itself');
  process.stdout.write('and not ended');
  await null;
  return [given, ...others];
}

module.exports = { echoAll };
