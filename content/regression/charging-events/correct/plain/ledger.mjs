// Adds up what events tell.
import http from 'node:http';

const seen = new Set();
const counted = [];   // { card, at, wh }, at in milliseconds

function take(event) {
  const { version = 1 } = event;
  if (version !== 1 && version !== 2) return [422, { error: 'unknown_version' }];
  if (event.type !== 'session.ended' || seen.has(event.id)) return [202, { counted: false }];
  seen.add(event.id);
  counted.push(version === 1 ? first(event) : second(event));
  return [202, { counted: true }];
}

function first({ card, at, kwh }) {
  return { card, at: Date.parse(at.replace(' ', 'T') + ':00Z'), wh: Math.round(Number(kwh) * 1000) };
}

function second({ card, at, wh }) {
  return { card, at: Date.parse(at), wh };
}

const text = at => new Date(at).toISOString().replace('.000', '');

function month(card, name) {
  const mine = counted.filter(one => one.card === card && text(one.at).startsWith(name));
  return [200, {
    sessions: mine.length,
    wh: mine.reduce((sum, one) => sum + one.wh, 0),
    last: mine.length ? text(Math.max(...mine.map(one => one.at))) : null,
  }];
}

function handle(method, url, body) {
  if (url === '/health') return [200, {}];
  if (method === 'POST' && url === '/events') return take(JSON.parse(body));
  const asked = /^\/cards\/([^/]+)\/months\/(\d{4}-\d\d)$/.exec(url);
  return asked ? month(asked[1], asked[2]) : [404, { error: 'unknown_address' }];
}

http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  let answer;
  try {
    answer = handle(request.method, request.url, body);
  } catch {
    answer = [400, { error: 'bad_event' }];
  }
  response.writeHead(answer[0], { 'Content-Type': 'application/json' }).end(JSON.stringify(answer[1]));
}).listen(Number(process.env.PORT), '127.0.0.1');
