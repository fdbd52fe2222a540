// Prices of parcels; a weight is asked for with fetch.
import { createServer } from 'node:http';

const base = process.env.SCALES_URL;

function price(grams) {
  if (grams > 10000) return 1590;
  if (grams > 2000) return 890;
  return grams > 500 ? 490 : 320;
}

class Refused extends Error {
  constructor(status, code, why) {
    super(why);
    Object.assign(this, { status, code });
  }
}

const pages = {
  async postage(parcel) {
    const answer = await fetch(new URL(`/parcels/${parcel}`, base));
    if (answer.status === 404) throw new Refused(404, 'unknown_parcel', 'scales does not know it');
    if (!answer.ok) throw new Refused(502, 'scales_failed', `scales answered ${answer.status}`);
    const weight = await answer.json();
    return { cents: price(weight.grams), grams: weight.grams, parcel, currency: 'EUR' };
  },
};

createServer(async (request, response) => {
  const send = (status, body) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  if (request.url === '/health') return send(200, {});
  const [, folder, parcel, page] = request.url.split('/');
  try {
    if (folder !== 'parcels' || !pages[page]) throw new Refused(404, 'unknown_address', request.url);
    send(200, await pages[page](parcel));
  } catch (error) {
    send(error.status ?? 502, { error: error.code ?? 'scales_failed', why: error.message });
  }
}).listen(+process.env.PORT, '127.0.0.1');
