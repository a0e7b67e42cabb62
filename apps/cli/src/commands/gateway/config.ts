import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { type GatewayConfig, readConfig, type Secret } from '@contrechamp/gateway';
import type { Lang } from '@contrechamp/report';
import { parse } from 'yaml';
import { Failure } from '../../failure.ts';
import { gatewayWords } from './words.ts';

export interface OpenedConfig {
  readonly config: GatewayConfig;
  /** Folder of the file: other paths in it start there. */
  readonly folder: string;
  /** Folder of receipts, keys and answers. */
  readonly data: string;
}

function parsed(file: string, lang: Lang): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new Failure(gatewayWords[lang].unreadable(file, (error as Error).message));
  }
}

/** @throws Failure with everything that is wrong with the file */
export function openConfig(file: string | undefined, lang: Lang): OpenedConfig {
  const words = gatewayWords[lang];
  if (file === undefined) throw new Failure(words.noConfig);
  const read = readConfig(parsed(file, lang), lang);
  if ('problems' in read) {
    throw new Failure(
      [words.wrong(file), ...read.problems.map(({ path, message }) => `  ${path}: ${message}`)].join('\n'),
    );
  }
  const folder = dirname(resolve(file));
  return { config: read.config, folder, data: resolve(folder, read.config.data) };
}

/** @throws Failure naming the variable or the file that holds no key */
export function secretOf(secret: Secret, path: string, folder: string, lang: Lang): string {
  const source = 'env' in secret ? secret.env : secret.file;
  let value: string | undefined;
  try {
    value = 'env' in secret ? process.env[secret.env] : readFileSync(resolve(folder, secret.file), 'utf8');
  } catch {
    value = undefined;
  }
  const key = value?.trim() ?? '';
  if (key === '' || /[^\x21-\x7e]/.test(key)) throw new Failure(gatewayWords[lang].secretMissing(path, source));
  return key;
}
