// The printer of labels, which takes its time. Nothing is wrong here.
exports.printLabel = (name, skeins) => new Promise((printed) => setTimeout(printed, 4));
