function echoAll(given, others) {
  for (;;) {}
}

module.exports = { echoAll };
