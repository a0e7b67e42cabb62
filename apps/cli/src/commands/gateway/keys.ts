import { newKey, type StoredKey } from '@contrechamp/gateway';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import type { OpenedConfig } from './config.ts';
import { changeStored, keysIn } from './key-store.ts';
import { gatewayWords } from './words.ts';

interface Keys {
  readonly opened: OpenedConfig;
  /** Their ids. @throws Failure when a file of theirs cannot be used */
  readonly campaigns: () => readonly string[];
  readonly options: Options;
  readonly output: Output;
  readonly now: Date;
}

async function add({ opened, campaigns, options, output, now }: Keys): Promise<number> {
  const words = gatewayWords[options.lang];
  const { campaign, person } = options.only;
  if (campaign === undefined || person === undefined || person.trim() === '') throw new Failure(words.giveCampaign);
  const ids = campaigns();
  if (!ids.includes(campaign)) throw new Failure(words.noCampaign(campaign, ids.join(', ')));
  const { key, stored } = newKey(campaign, person, now);
  await changeStored(opened.data, (keys) => [...keys, stored], options.lang);
  const told = [words.added(stored.id, campaign, stored.person), '', `  ${key}`, '', words.once];
  output.out(
    line(
      options.json ? JSON.stringify({ id: stored.id, campaign, person: stored.person, key }, null, 2) : told.join('\n'),
    ),
  );
  return 0;
}

const shown = ({ id, campaign, person, createdAt, revokedAt }: StoredKey) => ({
  id,
  campaign,
  person,
  createdAt,
  revokedAt,
});

function list({ opened, options, output }: Keys): number {
  const words = gatewayWords[options.lang];
  const keys = keysIn(opened.data, options.lang);
  if (options.json) output.out(line(JSON.stringify(keys.map(shown), null, 2)));
  else if (keys.length === 0) output.out(line(words.noKeys));
  else {
    const rows = [words.keyHeadings, ...keys.map((k) => [k.id, k.campaign, k.person, k.createdAt, k.revokedAt ?? ''])];
    const widths = words.keyHeadings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    output.out(
      line(
        rows
          .map((row) =>
            row
              .map((cell, i) => cell.padEnd(widths[i] ?? 0))
              .join('  ')
              .trimEnd(),
          )
          .join('\n'),
      ),
    );
  }
  return 0;
}

async function revoke(id: string | undefined, { opened, options, output, now }: Keys): Promise<number> {
  const words = gatewayWords[options.lang];
  const revokedAt = now.toISOString();
  const revoked = (keys: readonly StoredKey[]) => {
    if (!keys.some((k) => k.id === id)) throw new Failure(words.noKey(id ?? ''));
    return keys.map((k) => (k.id === id && k.revokedAt === null ? { ...k, revokedAt } : k));
  };
  await changeStored(opened.data, revoked, options.lang);
  output.out(line(words.revoked(id ?? '')));
  return 0;
}

/** `gateway keys add | list | revoke ID`. @throws Failure on bad usage */
export function keys(rest: readonly string[], given: Keys): number | Promise<number> {
  const [verb, id] = rest;
  if (verb === 'add') return add(given);
  if (verb === 'list') return list(given);
  if (verb === 'revoke') return revoke(id, given);
  throw new Failure(gatewayWords[given.options.lang].usage);
}
