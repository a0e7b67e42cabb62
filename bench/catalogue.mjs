// @ts-check
/** What the catalogue costs: CPU to load it, bytes to send it to a browser; each against the project's own limit. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { assembleCatalogue } from '../packages/engine/dist/index.js';

const limits = { cpuMs: 30, compressedBytes: 150_000 };
const rounds = 25;

/** @param {string} name */
const bytes = (name) => readFileSync(new URL(`../catalogue/dist/${name}`, import.meta.url));
const files = { facts: bytes('catalogue.json'), places: bytes('places.json') };

/** CPU of one load, places and indexes included, in milliseconds: user and system together, as the process counts it. */
function load() {
  const before = process.cpuUsage();
  const catalogue = assembleCatalogue(
    JSON.parse(files.facts.toString('utf8')),
    JSON.parse(files.places.toString('utf8')),
  );
  if (catalogue.factorsOf('grid').length === 0 || !catalogue.imageModel('flux-dev')) throw new Error('no facts');
  if (!catalogue.airport('CDG') || catalogue.data.cities.length === 0) throw new Error('no places');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const first = load();
const times = Array.from({ length: rounds }, load).sort((a, b) => a - b);
const median = times[Math.floor(rounds / 2)] ?? Number.NaN;
/** @param {Uint8Array} data */
const brotli = (data) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

const row = (
  /** @type {string} */ name,
  /** @type {number} */ value,
  /** @type {number} */ limit,
  /** @type {string} */ unit,
) =>
  console.log(
    `${name.padEnd(34)}${value.toFixed(unit === 'ms' ? 1 : 0).padStart(9)} ${unit}   ${(value / limit).toFixed(2)} of the limit`,
  );
row('load, first', first, limits.cpuMs, 'ms');
row(`load, median of ${rounds}`, median, limits.cpuMs, 'ms');
row('facts, brotli', brotli(files.facts), limits.compressedBytes, 'B');
row('facts, gzip', gzipSync(files.facts, { level: 9 }).length, limits.compressedBytes, 'B');
row('places, brotli (a file apart)', brotli(files.places), limits.compressedBytes, 'B');
row('places, gzip (a file apart)', gzipSync(files.places, { level: 9 }).length, limits.compressedBytes, 'B');
