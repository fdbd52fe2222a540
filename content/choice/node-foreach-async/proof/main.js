const variants = {
  async original(rows, save) {
    rows.forEach(async (row) => {
      await save(row);
    });
  },
  async a(rows, save) {
    await rows.forEach(async (row) => {
      await save(row);
    });
  },
  async b(rows, save) {
    for (const row of rows) {
      await save(row);
    }
  },
  async c(rows, save) {
    await rows.map((row) => {
      return save(row);
    });
  },
  async d(rows, save) {
    let saved = 0;
    rows.forEach((row) => {
      save(row).then(() => saved++);
    });
  },
};

(async () => {
  for (const [name, handler] of Object.entries(variants)) {
    let done = 0;
    const save = () => new Promise((resolve) => setTimeout(() => { done++; resolve(); }, 20));
    await handler([1, 2, 3], save);
    console.log(`${name}: ${done} saved when answering`);
  }
})();
