function echoAll(given, others) {
  return [given, ...others].map((one) => ({ ...one, big: Number(one.big) }));
}

module.exports = { echoAll };
