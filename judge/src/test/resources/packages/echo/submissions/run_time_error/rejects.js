function echoAll(given, others) {
  return Promise.reject(new TypeError('no'));
}

module.exports = { echoAll };
