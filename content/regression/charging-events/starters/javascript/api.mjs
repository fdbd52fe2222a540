export const DEPOT = process.env.DEPOT_URL;
export const LEDGER = process.env.LEDGER_URL;

/** Sends a request, with a JSON body if there is one; gives the status and the body of the answer. */
export async function call(method, url, body, headers = {}) {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}
