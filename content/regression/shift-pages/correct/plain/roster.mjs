// Keeps shifts; a cursor is the number of the last shift that was shown.
import http from 'node:http';

const states = ['planned', 'worked', 'cancelled', 'on_call'];
const shifts = [];
let last = 0;

class Refused extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

const shown = ({ number, person, minutes, state }) => ({ id: `s${number}`, person, minutes, state });

function add({ person, minutes }) {
  const shift = { number: ++last, person, minutes, state: 'planned' };
  shifts.push(shift);
  return [201, shown(shift)];
}

function find(id) {
  const shift = shifts.find(one => `s${one.number}` === id);
  if (!shift) throw new Refused(404, 'unknown_shift');
  return shift;
}

function change(id, { state }) {
  const shift = find(id);
  if (!states.includes(state)) throw new Refused(422, 'unknown_state');
  shift.state = state;
  return [200, shown(shift)];
}

function remove(id) {
  shifts.splice(shifts.indexOf(find(id)), 1);
  return [204];
}

function after(cursor) {
  const number = Number(Buffer.from(cursor, 'base64url').toString());
  if (!(number >= 1 && number <= last)) throw new Refused(400, 'bad_cursor');
  return number;
}

function page(query) {
  if (query.has('page')) throw new Refused(400, 'page_is_gone');
  const limit = Number(query.get('limit') ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw new Refused(400, 'bad_limit');
  const from = query.has('cursor') ? after(query.get('cursor')) : 0;
  const rest = shifts.filter(one => one.number > from && one.person === query.get('person'));
  const part = rest.slice(0, limit);
  const next = rest.length > limit ? Buffer.from(`${part.at(-1).number}`).toString('base64url') : null;
  return [200, { shifts: part.map(shown), next }];
}

function handle(method, url, body) {
  const [, folder, id, field] = url.pathname.split('/');
  if (folder === 'health') return [200, {}];
  if (folder !== 'shifts') throw new Refused(404, 'unknown_address');
  if (method === 'GET') return page(url.searchParams);
  if (method === 'POST') return add(JSON.parse(body));
  if (method === 'DELETE') return remove(id);
  if (method === 'PUT' && field === 'state') return change(id, JSON.parse(body));
  throw new Refused(404, 'unknown_address');
}

http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  let answer;
  try {
    answer = handle(request.method, new URL(request.url, 'http://roster'), body);
  } catch (error) {
    answer = [error.status ?? 400, { error: error.message }];
  }
  response.writeHead(answer[0], { 'Content-Type': 'application/json' });
  response.end(answer[1] && JSON.stringify(answer[1]));
}).listen(Number(process.env.PORT), '127.0.0.1');
