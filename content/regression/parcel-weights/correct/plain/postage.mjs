// What it costs to send a parcel.
import http from 'node:http';

const prices = [[500, 320], [2000, 490], [10000, 890], [Infinity, 1590]];

/** What scales says of a parcel: status and body. */
function weighed(parcel) {
  return new Promise((resolve, reject) => {
    http.get(`${process.env.SCALES_URL}/parcels/${parcel}`, answer => {
      let text = '';
      answer.on('data', part => text += part);
      answer.on('end', () => resolve([answer.statusCode, JSON.parse(text)]));
    }).on('error', reject);
  });
}

async function postage(parcel) {
  const [status, weight] = await weighed(parcel);
  if (status === 404) return [404, { error: 'unknown_parcel' }];
  if (status !== 200) return [502, { error: 'no_weight' }];
  const { grams } = weight;
  const [, cents] = prices.find(([most]) => grams <= most);
  return [200, { parcel, grams, cents }];
}

async function handle(url) {
  if (url === '/health') return [200, { ok: true }];
  const parcel = /^\/parcels\/([^/?]+)\/postage$/.exec(url)?.[1];
  return parcel ? postage(parcel) : [404, { error: 'unknown_address' }];
}

http.createServer(async (request, response) => {
  const [status, body] = await handle(request.url).catch(() => [502, { error: 'no_weight' }]);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}).listen(Number(process.env.PORT), '127.0.0.1');
