let calls = 0;

function provider() {
  calls++;
  throw new Error('429');
}

function withRetries(next, retries) {
  return () => {
    for (let attempt = 0; ; attempt++) {
      try {
        return next();
      } catch (error) {
        if (attempt === retries) throw error;
      }
    }
  };
}

const client = withRetries(provider, 2);
const service = withRetries(client, 2);
const worker = withRetries(service, 2);
try {
  worker();
} catch {
  console.log(calls);
}
