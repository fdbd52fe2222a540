// The ledger, adding up as events come in.
import { createServer } from 'node:http';

class Ledger {
  #ids = {};
  #months = new Map();

  readers = {
    undefined: event => ({ time: new Date(`${event.at.slice(0, 10)}T${event.at.slice(11)}Z`), energy: this.#watts(event.kwh) }),
    2: event => ({ time: new Date(event.at), energy: event.wh }),
  };

  /** Kilowatt-hours with a decimal point, without a binary fraction in between. */
  #watts(kwh) {
    const [whole, part = ''] = kwh.split('.');
    return Number(whole) * 1000 + Number(part.padEnd(3, '0').slice(0, 3));
  }

  take(event) {
    const reader = this.readers[event.version];
    if (!reader) return { status: 422, error: 'unknown_version', version: event.version };
    const counted = event.type === 'session.ended' && !(event.id in this.#ids);
    if (counted) {
      this.#ids[event.id] = true;
      this.#add(event.card, reader(event));
    }
    return { status: 202, counted, id: event.id };
  }

  #add(card, { time, energy }) {
    const key = `${card} ${time.getUTCFullYear()}-${String(time.getUTCMonth() + 1).padStart(2, '0')}`;
    const month = this.#months.get(key) ?? { sessions: 0, wh: 0, latest: time };
    month.sessions += 1;
    month.wh += energy;
    if (time > month.latest) month.latest = time;
    this.#months.set(key, month);
  }

  month(card, name) {
    const { sessions = 0, wh = 0, latest } = this.#months.get(`${card} ${name}`) ?? {};
    const last = latest ? latest.toISOString().slice(0, 19) + 'Z' : null;
    return { status: 200, card, month: name, sessions, wh, last };
  }
}

const ledger = new Ledger();

function route(request, text) {
  const [, folder, card, , month] = request.url.split('/');
  if (folder === 'health') return { status: 200 };
  if (folder === 'events' && request.method === 'POST') return ledger.take(JSON.parse(text));
  if (folder === 'cards' && month) return ledger.month(card, month);
  return { status: 404, error: 'unknown_address' };
}

createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part)).on('end', () => {
    let answer;
    try {
      answer = route(request, Buffer.concat(parts).toString());
    } catch (error) {
      answer = { status: 400, error: 'bad_event', why: String(error) };
    }
    const { status, ...body } = answer;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
}).listen(+process.env.PORT, '127.0.0.1');
