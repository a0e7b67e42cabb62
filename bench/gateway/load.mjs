// @ts-check
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {{ port: number, headers?: Record<string, string> }} Target
 * @typedef {{ p50: number, p99: number, perSecond: number }} Figures milliseconds, and answers
 */

/** @param {Target} target @param {Agent} agent @param {number} number @returns {Promise<number>} milliseconds */
const one = ({ port, headers }, agent, number) =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({
      model: 'gpt-image-1.5',
      prompt: `a bottle, ${number}`,
      n: 1,
      quality: 'low',
      size: '1024x1024',
    });
    const started = performance.now();
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, agent, method: 'POST', path: '/v1/images/generations' },
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (answer) => {
        let length = 0;
        answer.on('data', (/** @type {Buffer} */ chunk) => {
          length += chunk.length;
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 200 && length > 1e6) resolve(performance.now() - started);
          else reject(new Error(`status ${answer.statusCode}, ${length} bytes`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

let number = 0;

/** So many requests by so many clients at once, each asking again as soon as it has its answer.
 * @param {Target} target @param {number} clients @param {number} requests @returns {Promise<Figures>} */
export async function load(target, clients, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const warm = Array.from({ length: clients }, () => one(target, agent, number++));
  await Promise.all(warm);
  /** @type {number[]} */
  const times = [];
  let left = requests;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) times.push(await one(target, agent, number++));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / seconds };
}
