function echoAll(given, others) {
  return given given;
}

module.exports = { echoAll };
