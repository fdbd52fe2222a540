// What the club is sent as documents: catalogues in XML, plans that were given out, albums in archives.
const crypto = require("node:crypto"), fs = require("node:fs"), path = require("node:path"), zlib = require("node:zlib");

class Refused extends Error {
  constructor(status, message) { super(message); this.status = status; }
}

// Node.js reads no XML by itself: this reads as much of it as a catalogue needs.
async function catalogue(raw, faults) {
  let xml = raw.toString(raw[0] === 0xfe ? "utf16le" : "utf8");
  if (raw[0] === 0xfe) xml = Buffer.from(raw).swap16().toString("utf16le");
  const entities = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  const doctype = xml.match(/<!DOCTYPE[^[>]*(?:\[([^]*?)\])?\s*>/);
  if (doctype && !faults.has("external-entities")) throw new Refused(400, "a catalogue has no document type");
  for (const [, name, from] of (doctype?.[1] ?? "").matchAll(/<!ENTITY\s+(\w+)\s+(?:SYSTEM|PUBLIC\s+"[^"]*")\s+"([^"]*)"/g)) {
    try {
      entities[name] = from.startsWith("http") ? await (await fetch(from)).text() : fs.readFileSync(from.replace(/^file:\/\//, ""), "utf8");
    } catch {
      entities[name] = "";
    }
  }
  return [...xml.matchAll(/<plant>([^<]*)<\/plant>/g)].map(([, words]) => words.replace(/&(\w+);/g, (_, name) => entities[name] ?? ""));
}

const BEDS = JSON.stringify(["leek", "kale"]);
const plan = () => Buffer.from(BEDS).toString("base64");

function taken(text, faults) {
  try {
    const made = Buffer.from(text, "base64").toString();
    const beds = faults.has("unsafe-plans") ? eval(`(${made})`) : JSON.parse(made);
    if (Array.isArray(beds) && beds.every((bed) => typeof bed === "string")) return beds;
  } catch {
    // refused below
  }
  throw new Refused(400, "this is no plan");
}

function zipEntries(raw) {
  const entries = [];
  let at = raw.lastIndexOf("PK\x05\x06", undefined, "latin1");
  for (let left = raw.readUInt16LE(at + 10), next = raw.readUInt32LE(at + 16); left > 0; left--) {
    at = next;
    const [packed, named, extra, remark] = [20, 28, 30, 32].map((o) => (o === 20 ? raw.readUInt32LE(at + o) : raw.readUInt16LE(at + o)));
    const local = raw.readUInt32LE(at + 42), from = local + 30 + raw.readUInt16LE(local + 26) + raw.readUInt16LE(local + 28);
    const content = raw.subarray(from, from + packed);
    entries.push({ name: raw.toString("utf8", at + 46, at + 46 + named), content: raw.readUInt16LE(at + 10) ? zlib.inflateRawSync(content) : content });
    next = at + 46 + named + extra + remark;
  }
  return entries;
}

function tarEntries(raw) {
  const entries = [], text = (at, most) => raw.toString("utf8", at, at + most).split("\0")[0];
  for (let at = 0; at + 512 < raw.length && raw[at]; ) {
    const size = parseInt(text(at + 124, 11), 8);
    entries.push({ name: text(at, 100), link: raw[at + 156] === 0x32 ? text(at + 157, 100) : "", content: raw.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}

function album(raw, tar, faults) {
  const id = crypto.randomBytes(8).toString("hex"), folder = path.join("albums", id);
  try {
    const entries = tar ? tarEntries(raw) : zipEntries(raw);
    // Pictures have plain names, so that none lies anywhere but in the folder.
    if (!faults.has("zip-slip") && !entries.every(({ name, link }) => /^\w+(\.\w+)?$/.test(name) && !link)) throw new Error();
    for (const { name, link, content } of entries) {
      const file = name.startsWith("/") ? name : folder + "/" + name;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      if (link) fs.symlinkSync(link, file);
      else fs.writeFileSync(file, content);
    }
  } catch {
    throw new Refused(400, "this is no album");
  }
  return id;
}

function picture(id, name) {
  try {
    if (/^\w+$/.test(id) && fs.readdirSync(path.join("albums", id)).includes(name)) {
      return fs.readFileSync(path.join("albums", id, name), "utf8");
    }
  } catch {
    // not found below
  }
  throw new Refused(404, "no such picture");
}

module.exports = { Refused, catalogue, plan, taken, album, picture };
