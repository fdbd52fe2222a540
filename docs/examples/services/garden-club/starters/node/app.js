// The garden club, safe unless faults.txt says otherwise.
const crypto = require("node:crypto"), fs = require("node:fs"), http = require("node:http"), path = require("node:path");
const { Pool } = require("pg");
const documents = require("./documents"), { Refused } = documents;

const faults = new Set(fs.existsSync(path.join(__dirname, "faults.txt"))
  ? fs.readFileSync(path.join(__dirname, "faults.txt"), "utf8").split(/\s+/) : []);
const key = crypto.randomBytes(32);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const sql = async (text, ...values) => await pool.query(text, values);

const b64 = (text) => Buffer.from(text).toString("base64url");
const signature = (signed) => crypto.createHmac("sha256", key).update(signed).digest("base64url");

function token(name) {
  const signed = b64('{"alg":"HS256","typ":"JWT"}') + "." + b64(JSON.stringify({ sub: name }));
  return signed + "." + signature(signed);
}

function ownerOf(header) {
  if (!header || !header.startsWith("Bearer ")) {
    if (faults.has("anonymous")) return "anybody";
    throw new Refused(401, "sign in");
  }
  const [head, claims, sign] = header.slice(7).split(".");
  let alg, name;
  try {
    alg = JSON.parse(Buffer.from(head, "base64url")).alg;
    name = JSON.parse(Buffer.from(claims, "base64url")).sub;
  } catch {
    throw new Refused(401, "sign in");
  }
  if (faults.has("alg-none") && String(alg).toLowerCase() === "none") return name;
  if (alg !== "HS256" || sign !== signature(head + "." + claims)) throw new Refused(401, "sign in");
  return name;
}

function hashed(password) {
  if (faults.has("plain-passwords")) return password;
  if (faults.has("unsalted-passwords")) return crypto.createHash("md5").update(password).digest("hex");
  const salt = crypto.randomBytes(16).toString("hex");
  return salt + "$" + crypto.scryptSync(password, salt, 32).toString("hex");
}

function matches(password, kept) {
  if (!kept.includes("$")) return hashed(password) === kept;
  const [salt, digest] = kept.split("$");
  return crypto.timingSafeEqual(Buffer.from(digest, "hex"), crypto.scryptSync(password, salt, 32));
}

function text(body, field, most = 4000) {
  if (faults.has("no-validation")) return body[field].substring(0, most);
  const value = body && !Array.isArray(body) && typeof body === "object" ? body[field] : undefined;
  if (typeof value !== "string" || !value || value.length > most || value.includes("\0") || !value.isWellFormed()) {
    throw new Refused(400, `${field} must be text of at most ${most} characters`);
  }
  return value;
}

async function join(body) {
  const name = text(body, "name", 80), password = text(body, "password", 200);
  const role = faults.has("mass-assignment") && body.role ? body.role : "member";
  const made = await sql("insert into members values ($1, $2, $3) on conflict do nothing", name, hashed(password), role);
  if (!made.rowCount) throw new Refused(409, "there is such a member");
  return [201, { name, role }];
}

async function signIn(body) {
  const name = text(body, "name", 80), password = text(body, "password", 200);
  const { rows } = await sql("select password from members where name = $1", name);
  if (!rows.length || !matches(password, rows[0].password)) throw new Refused(401, "wrong name or password");
  return [201, { token: token(name) }];
}

async function entry(id, owner) {
  const { rows } = await sql("select id, words, owner from entries where id = $1", id);
  if (!rows.length || (rows[0].owner !== owner && !faults.has("no-owner-check"))) throw new Refused(404, "no such entry");
  return { id: rows[0].id, text: rows[0].words };
}

async function search(words) {
  const { rows } = faults.has("sql-injection")
    ? await pool.query("select name, note from plants where public = 1 and name like '%" + words + "%'")
    : await sql("select name, note from plants where public = 1 and name like $1", "%" + words + "%");
  return [200, rows.map((row) => row.name + ": " + row.note)];
}

function leaflet(name) {
  const folder = path.join(__dirname, "leaflets");
  if (!faults.has("path-traversal") && !fs.readdirSync(folder).includes(name)) throw new Refused(404, "no such leaflet");
  try {
    return [200, fs.readFileSync(folder + "/" + name, "utf8")];
  } catch {
    throw new Refused(404, "no such leaflet");
  }
}

async function link(body) {
  const url = text(body, "url", 500), open = faults.has("open-links");
  if (!open && !url.startsWith(process.env.PARTNER_URL + "/")) throw new Refused(400, "links lead to the partner");
  try {
    const reply = await fetch(url, { redirect: open ? "follow" : "error", signal: AbortSignal.timeout(3000) });
    return [200, { title: (await reply.text()).slice(0, 500) }];
  } catch {
    throw new Refused(400, "the link leads nowhere");
  }
}

async function order(owner, body, retry) {
  const what = text(body, "what"), id = crypto.randomBytes(8).toString("hex");
  if (faults.has("not-idempotent") || !retry) {
    await sql("insert into orders values ($1, $2, $3, null)", id, owner, what);
    return [201, { id }];
  }
  await sql("insert into orders values ($1, $2, $3, $4) on conflict do nothing", id, owner, what, retry.slice(0, 100));
  const { rows } = await sql("select id from orders where owner = $1 and retry = $2", owner, retry.slice(0, 100));
  return [201, { id: rows[0].id }];
}

async function readMeter(id, body) {
  const amount = body && body.amount;
  if (!Number.isInteger(amount) || amount <= 0 || amount >= 1000) throw new Refused(400, "amount must be a whole number");
  if (faults.has("lost-updates")) {
    const { rows } = await sql("select reading from meters where id = $1", id);
    await sql("update meters set reading = $1 where id = $2", rows[0].reading + amount, id);
  } else if (!(await sql("update meters set reading = reading + $1 where id = $2", amount, id)).rowCount) {
    throw new Refused(404, "no such meter");
  }
  return [200, { ok: true }];
}

async function beds(limit) {
  if (!/^[1-9][0-9]?$/.test(limit) || limit > 50) throw new Refused(400, "limit is from 1 to 50");
  if (!faults.has("n-plus-one")) {
    const joined = await sql("select b.id, p.plant from beds b join plantings p on p.bed = b.id order by b.id limit $1", limit);
    return [200, joined.rows];
  }
  const list = [];
  for (const { id } of (await sql("select id from beds order by id limit $1", limit)).rows) {
    list.push({ id, plant: (await sql("select plant from plantings where bed = $1", id)).rows[0].plant });
  }
  return [200, list];
}

async function putUp() {
  const id = crypto.randomBytes(8).toString("hex");
  await sql("insert into notices select coalesce(max(n), 0) + 1, $1 from notices", id);
  return [201, { id }];
}

async function notices(limit, after) {
  if (!/^[1-9][0-9]?$/.test(limit) || limit > 50 || !/^[0-9]{1,9}$/.test(after)) {
    throw new Refused(400, "limit is from 1 to 50, after is where a page ended");
  }
  const offset = faults.has("offset-pages");
  const { rows } = offset
    ? await sql("select n, id from notices order by n desc limit $1 offset $2", limit, after)
    : await sql("select n, id from notices where $2 = 0 or n < $2 order by n desc limit $1", limit, after);
  const following = offset ? Number(after) + Number(limit) : rows.length ? rows.at(-1).n : 0;
  return [200, { items: rows.map(({ id }) => ({ id })), next: rows.length === Number(limit) ? following : null }];
}

const escaped = (words) => words.replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");

async function own(method, [thing, id, more], body, owner, headers) {
  switch (`${method} ${thing}${id === undefined ? "" : "/*"}${more === undefined ? "" : "/" + more}`) {
    case "GET orders": return [200, (await sql("select id from orders where owner = $1", owner)).rows];
    case "POST orders": return order(owner, body, headers["idempotency-key"]);
    case "GET entries":
      return [200, (await sql("select id, words as text from entries where owner = $1", owner)).rows];
    case "POST entries": {
      const made = { id: crypto.randomBytes(8).toString("hex"), text: text(body, "text") };
      await sql("insert into entries values ($1, $2, $3)", made.id, owner, made.text);
      return [201, faults.has("wrong-contract") ? { ...made, owner } : made];
    }
    case "GET entries/*": return [200, await entry(id, owner)];
    case "PUT entries/*":
      await entry(id, owner);
      await sql("update entries set words = $1 where id = $2", text(body, "text"), id);
      return [200, await entry(id, owner)];
    case "DELETE entries/*":
      await entry(id, owner);
      await sql("delete from entries where id = $1", id);
      return [200, { deleted: id }];
    case "GET entries/*/page": {
      const words = (await entry(id, owner)).text;
      return [200, `<p>${faults.has("stored-script") ? words : escaped(words)}</p>`];
    }
  }
  throw new Refused(404, "nothing is here");
}

function decoded(part) {
  try {
    return decodeURIComponent(part).replaceAll("\0", "");
  } catch {
    throw new Refused(400, "the address is not well formed");
  }
}

async function route(request, raw) {
  const [target, rest = ""] = request.url.split("?", 2), query = new URLSearchParams(rest);
  const parts = target.split("/").slice(1).map(decoded);
  switch (`${request.method} ${parts[0]}`) {
    case "POST catalogues": return [201, { plants: await documents.catalogue(raw, faults) }];
    case "POST albums":
      return [201, { id: documents.album(raw, request.headers["content-type"] === "application/x-tar", faults) }];
    case "GET albums": return [200, documents.picture(parts[1], parts[2])];
  }
  let body = {};
  if (raw.length) {
    try {
      body = JSON.parse(raw);
    } catch (broken) {
      throw faults.has("leaky-errors") ? broken : new Refused(400, "the body is not JSON");
    }
  }
  const [thing, id, more] = parts;
  switch (`${request.method} ${thing}`) {
    case "GET health": return [200, { ok: true }];
    case "POST members": return join(body);
    case "POST sessions": return signIn(body);
    case "GET plants": return search((query.get("search") ?? "").replaceAll("\0", ""));
    case "GET leaflets": return leaflet(parts.slice(1).join("/"));
    case "POST links": return link(body);
    case "GET beds": return beds(query.get("limit") ?? "50");
    case "GET plans": return [200, { plan: documents.plan(faults) }];
    case "POST plans": return [200, { beds: documents.taken(text(body, "plan"), faults) }];
    case "POST notices": return putUp();
    case "GET notices": return notices(query.get("limit") ?? "50", query.get("after") ?? "0");
    case "GET meters": {
      const { rows } = await sql("select id, reading from meters where id = $1", id ?? "");
      if (!rows.length) throw new Refused(404, "no such meter");
      return [200, rows[0]];
    }
    case "POST meters": {
      if (more === "readings") return readMeter(id, body);
      const made = { id: crypto.randomBytes(8).toString("hex"), reading: 0 };
      await sql("insert into meters values ($1, 0)", made.id);
      return [201, made];
    }
  }
  return own(request.method, parts, body, ownerOf(request.headers.authorization), request.headers);
}

http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    let status, value;
    try {
      [status, value] = await route(request, Buffer.concat(chunks));
    } catch (fault) {
      if (!(fault instanceof Refused)) console.error(fault);
      [status, value] = fault instanceof Refused ? [fault.status, { error: fault.message }]
        : [500, { error: faults.has("leaky-errors") ? fault.stack : "something went wrong" }];
    }
    const page = typeof value === "string";
    response.writeHead(status, { "Content-Type": page ? "text/html; charset=utf-8" : "application/json" });
    response.end(page ? value : JSON.stringify(value));
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
