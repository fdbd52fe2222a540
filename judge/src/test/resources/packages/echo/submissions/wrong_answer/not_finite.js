function echoAll(given, others) {
  return [{ ...given, real: Infinity }, ...others];
}

module.exports = { echoAll };
