function echoAll(given, others) {
  throw new RangeError(given.someText);
}

module.exports = { echoAll };
