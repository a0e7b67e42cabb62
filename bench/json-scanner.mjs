// @ts-check
/**
 * What it costs to read the usage of an answer with one picture as it passes, beside JSON.parse and JSON.stringify of
 * the same bytes in the same run. `node bench/json-scanner.mjs [bytes]`, after `node tools/build.mjs`
 */
import { createHash, randomBytes } from 'node:crypto';
import process from 'node:process';
import { Base64Decoder, EventScanner, JsonScanner } from '@contrechamp/gateway';

const size = Number(process.argv[2] ?? 1_500_000);
const chunkSize = 65_536;
const rounds = 15;
const answers = 40;

const pictureBytes = randomBytes(Math.ceil((size * 3) / 4));
const pictureHash = createHash('sha256').update(pictureBytes).digest('hex');
const picture = pictureBytes.toString('base64');
const answer = { created: 1, data: [{ b64_json: picture }], usage: { output_tokens: 272 }, size: '1024x1024' };
const body = Buffer.from(JSON.stringify(answer));
const events = Buffer.from(`event: image_generation.completed\ndata: ${JSON.stringify(answer)}\n\n`);

/** @param {Buffer} bytes */
const chunksOf = (bytes) =>
  Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, i) =>
    bytes.subarray(i * chunkSize, (i + 1) * chunkSize),
  );
const chunks = chunksOf(body);
const eventChunks = chunksOf(events);
const values = [['usage'], ['size']];
const texts = [['data', '*', 'b64_json']];

let found = 0;
/** @param {import('@contrechamp/gateway').JsonPath} _ @param {unknown} value */
const value = (_, value) => {
  if (typeof value === 'object' && value !== null && 'output_tokens' in value) found += 1;
};

/** @type {Record<string, () => void>} */
const candidates = {
  'JSON.parse + JSON.stringify': () => {
    const parsed = JSON.parse(Buffer.concat(chunks).toString());
    if (parsed.usage.output_tokens === 272) found += 1;
    Buffer.from(JSON.stringify(parsed));
  },
  scanner: () => {
    const scanner = new JsonScanner({ values, texts: [] }, { value });
    for (const chunk of chunks) scanner.write(chunk);
    if (scanner.end() !== null) throw new Error('not JSON');
  },
  'scanner and base64 of the picture': () => {
    const decoder = new Base64Decoder();
    const scanner = new JsonScanner({ values, texts }, { value, textData: (bytes) => decoder.write(bytes) });
    for (const chunk of chunks) scanner.write(chunk);
    decoder.end();
    if (scanner.end() !== null) throw new Error('not JSON');
  },
  'scanner, base64 and hash of the picture': () => {
    const decoder = new Base64Decoder('passing');
    const hash = createHash('sha256');
    const textData = (/** @type {Uint8Array} */ bytes) => void hash.update(decoder.write(bytes));
    const scanner = new JsonScanner({ values, texts }, { value, textData });
    for (const chunk of chunks) scanner.write(chunk);
    hash.update(decoder.end());
    if (scanner.end() !== null || hash.digest('hex') !== pictureHash) throw new Error('another picture');
  },
  'SHA-256 of the picture alone': () => {
    found += 1;
    if (createHash('sha256').update(pictureBytes).digest('hex') !== pictureHash) throw new Error('another picture');
  },
  'event scanner': () => {
    const scanner = new EventScanner({ values, texts: [] }, { value });
    for (const chunk of eventChunks) scanner.write(chunk);
    if (scanner.end()) throw new Error('cut');
  },
};

/** @type {Map<string, number[]>} */
const times = new Map(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < rounds + 3; round++) {
  for (const [name, run] of Object.entries(candidates)) {
    found = 0;
    const start = process.cpuUsage();
    for (let i = 0; i < answers; i++) run();
    const { user, system } = process.cpuUsage(start);
    if (found !== answers) throw new Error(`${name} found the usage ${found} times in ${answers} answers`);
    if (round >= 3) times.get(name)?.push((user + system) / 1e6 / answers);
  }
}

/** @param {string} name */
const median = (name) => (times.get(name) ?? []).toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
const whole = median('JSON.parse + JSON.stringify');
console.log(`${body.length} bytes in chunks of ${chunkSize}, Node ${process.version}`);
for (const name of Object.keys(candidates)) {
  const seconds = median(name);
  console.log(
    `${name.padEnd(40)} ${Math.round(body.length / 1e6 / seconds)} MB/s, ${Math.round(1 / seconds)} answers/s, ` +
      `${(whole / seconds).toFixed(1)} × parse and stringify`,
  );
}
