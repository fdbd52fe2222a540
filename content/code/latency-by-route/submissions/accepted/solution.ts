interface Request {
  route: string;
  millis: number;
  status: number;
}

interface Summary {
  requests: number;
  errorShare: number;
  p95: number | null;
}

export function summarize(requests: Request[]): Map<string, Summary> {
  const byRoute = new Map<string, Request[]>();
  for (const request of requests) {
    const those = byRoute.get(request.route) ?? [];
    those.push(request);
    byRoute.set(request.route, those);
  }
  return new Map([...byRoute].map(([route, those]) => [route, summary(those)]));
}

function summary(requests: Request[]): Summary {
  const times = requests.filter(({ status }) => status < 500).map(({ millis }) => millis);
  times.sort((a, b) => a - b);
  return {
    requests: requests.length,
    errorShare: (requests.length - times.length) / requests.length,
    p95: times.length === 0 ? null : times[Math.ceil((95 * times.length) / 100) - 1],
  };
}
