function somethingElse() {}

module.exports = { somethingElse };
