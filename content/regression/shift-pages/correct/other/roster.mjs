// The roster, by person; a cursor is a word that stands for a place in the list, and is written down.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const refuse = (status, error, hint) => {
  throw Object.assign(new Error(error), { status, body: { error, hint } });
};

class Roster {
  #people = new Map();   // shifts in the order they came, deleted ones as well
  #byId = new Map();
  #cursors = new Map();  // how many shifts of the list lie before it
  static states = new Set(['planned', 'worked', 'cancelled', 'on_call']);

  add(person, minutes) {
    const shift = { created: new Date().toISOString(), id: randomUUID(), minutes, person, state: 'planned' };
    if (!this.#people.has(person)) this.#people.set(person, []);
    this.#people.get(person).push(shift);
    this.#byId.set(shift.id, shift);
    return shift;
  }

  get(id) {
    return this.#byId.get(id) ?? refuse(404, 'unknown_shift', id);
  }

  setState(id, state) {
    const shift = this.get(id);
    if (!Roster.states.has(state)) refuse(422, 'unknown_state', state);
    return Object.assign(shift, { state });
  }

  remove(id) {
    this.get(id);
    this.#byId.delete(id);
  }

  page(person, limit, cursor) {
    const all = this.#people.get(person) ?? [];
    let place = cursor === null ? 0 : this.#cursors.get(cursor) ?? refuse(400, 'bad_cursor', cursor);
    const shifts = [];
    const more = () => {
      while (place < all.length && !this.#byId.has(all[place].id)) place++;
      return place < all.length;
    };
    while (shifts.length < limit && more()) shifts.push(all[place++]);
    if (!more()) return { shifts, next: null };
    const next = randomUUID();
    this.#cursors.set(next, place);
    return { shifts, next };
  }
}

const roster = new Roster();

const routes = {
  'GET health': () => [200, {}],
  'POST shifts': ({ body }) => [201, roster.add(body.person, body.minutes)],
  'PUT shifts': ({ id, body }) => [200, roster.setState(id, body.state)],
  'DELETE shifts': ({ id }) => (roster.remove(id), [204]),
  'GET shifts': ({ query }) => {
    if (query.get('page') !== null) refuse(400, 'page_is_gone', 'follow next');
    const limit = query.get('limit') ?? '20';
    if (!/^([1-9]|[1-4]\d|50)$/.test(limit)) refuse(400, 'bad_limit', limit);
    return [200, roster.page(query.get('person'), Number(limit), query.get('cursor'))];
  },
};

createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const [, folder, id] = url.pathname.split('/');
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk)).on('end', () => {
    try {
      const route = routes[`${request.method} ${folder}`] ?? refuse(404, 'unknown_address', url.pathname);
      const text = Buffer.concat(chunks).toString();
      const [status, body] = route({ id, query: url.searchParams, body: text ? JSON.parse(text) : {} });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    } catch (error) {
      response.writeHead(error.status ?? 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(error.body ?? { error: 'bad_request' }));
    }
  });
}).listen(+process.env.PORT, '127.0.0.1');
