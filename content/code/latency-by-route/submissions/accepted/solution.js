function summarize(requests) {
  const byRoute = Map.groupBy ? Map.groupBy(requests, ({ route }) => route) : grouped(requests);
  return new Map([...byRoute].map(([route, those]) => [route, summary(those)]));
}

function grouped(requests) {
  const groups = new Map();
  for (const request of requests) {
    if (!groups.has(request.route)) groups.set(request.route, []);
    groups.get(request.route).push(request);
  }
  return groups;
}

function summary(requests) {
  const times = requests.filter(({ status }) => status < 500).map(({ millis }) => millis).sort((a, b) => a - b);
  return {
    requests: requests.length,
    errorShare: (requests.length - times.length) / requests.length,
    p95: times.length === 0 ? null : times[Math.ceil((95 * times.length) / 100) - 1],
  };
}

module.exports = { summarize };
