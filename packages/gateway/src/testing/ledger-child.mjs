// @ts-check
/**
 * A process of its own for tests, on the built package.
 * `write FOLDER`: opens a ledger and generates on and on, eight at a time; every acknowledged step is a line of its output.
 * `fill FOLDER`: opens generations until one is refused, settles all that were taken, and tells what happened.
 * `hold FOLDER`: opens the ledger, says so and keeps it.
 */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { openJournal } from '../../dist/index.js';

const [, , task = '', folder = ''] = process.argv;
/** Written at once: what a killed process had said must have arrived. A pipe that is full is tried again. @param {string} text */
const tell = (text) => {
  for (;;) {
    try {
      return writeSync(1, `${text}\n`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
};

const footprint = {
  ...{ co2e: { central: 0.94, low: 0.32, high: 3.5 }, energy: 1.98, water: 0.0075, tier: 'T5', catalogue: '2026.3.0' },
  assumptions: ['generation-tokens'],
};
const amounts = { images: 1, seconds: 0, co2e: 0.94, energy: 1.98, money: [{ amount: 0.034, currency: 'USD' }] };

/** @param {string} id @returns {import('../../dist/index.js').Opening} */
const opening = (id) => ({
  ...{ id, at: new Date().toISOString(), campaign: 'spring', person: 'lea', key: 'k1', steps: [], price: null },
  asked: {
    ...{
      operation: 'generation',
      model: 'gpt-image-1.5',
      n: 1,
      width: 1024,
      height: 1024,
      quality: 'low',
      steps: null,
    },
    ...{ seconds: null, audio: null, previews: null, references: 0, streamed: false, provider: null, region: null },
    fingerprint: null,
  },
  sent: {
    ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 1 },
    ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
    ...{ previews: 0, references: 0, streamed: false },
  },
  estimate: footprint,
});

/** @param {import('../../dist/index.js').Opening} from @returns {import('../../dist/index.js').Receipt} */
const receipt = ({ estimate, price, ...from }) => ({
  ...from,
  ...{ endedAt: new Date().toISOString(), outcome: 'delivered', refusal: null, outputs: 1, usage: null, estimate },
  ...{ footprint: estimate, basis: 'estimate', cost: price, provenance: [], upstreamId: null, upstreamStatus: 200 },
  reuses: null,
});

/** @param {unknown} error */
const reason = (error) => (error instanceof Error && 'reason' in error ? String(error.reason) : String(error));

const limits = { segmentBytes: 256 << 10, stepBytes: 32 << 10 };
try {
  const { journal } = await openJournal(folder, { clock: () => new Date(), limits });
  tell('ready');
  if (task === 'hold') setInterval(() => {}, 1000);
  if (task === 'write') {
    const run = `${Date.now().toString(36)}-${process.pid}`;
    const one = async (/** @type {number} */ lane) => {
      for (let i = 0; ; i++) {
        const opened = opening(`${run}-${lane}-${i}`);
        await journal.open(opened, amounts);
        tell(`opened ${opened.id}`);
        await journal.settle(receipt(opened), amounts);
        tell(`settled ${opened.id}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, lane) => one(lane)));
  }
  if (task === 'fill') {
    const taken = [];
    for (let refused = 0; refused < 3; ) {
      const opened = opening(`${taken.length}-${refused}`);
      try {
        await journal.open(opened, amounts);
        taken.push(opened);
      } catch (error) {
        tell(`refused ${reason(error)}`);
        refused += 1;
      }
    }
    for (const opened of taken) await journal.settle(receipt(opened), amounts);
    await journal.close();
    tell(`settled ${taken.length}`);
  }
} catch (error) {
  tell(`unavailable ${reason(error)}`);
  process.exitCode = 1;
}
