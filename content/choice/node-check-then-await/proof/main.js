const pause = () => new Promise(setImmediate);

function original(seats, savePayment) {
  return async (customer) => {
    if (seats.left === 0) throw new Error('sold out');
    await savePayment(customer);
    seats.left--;
  };
}

function oneStep(seats, savePayment) {
  return async (customer) => {
    if (seats.left === 0) throw new Error('sold out');
    await savePayment(customer);
    seats.left = seats.left - 1;
  };
}

function countsFirst(seats, savePayment) {
  return async (customer) => {
    if (seats.left === 0) throw new Error('sold out');
    seats.left--;
    try {
      await savePayment(customer);
    } catch (error) {
      seats.left++;
      throw error;
    }
  };
}

(async () => {
  for (const version of [original, oneStep, countsFirst]) {
    const seats = { left: 1 };
    const buy = version(seats, pause);
    const outcomes = await Promise.allSettled([buy('Kim'), buy('Noor')]);
    const sold = outcomes.filter(({ status }) => status === 'fulfilled').length;
    console.log(`${version.name}: ${sold} sold, ${seats.left} left`);
  }
  const seats = { left: 1 };
  const failing = countsFirst(seats, async () => { await pause(); throw new Error('declined'); });
  await Promise.allSettled([failing('Kim')]);
  console.log(`after a failed payment: ${seats.left} left`);
})();
