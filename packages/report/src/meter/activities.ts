import { type Lang, plain } from '../lang.ts';
import type { MeterResult } from './result.ts';
import { meterWords } from './words.ts';

/** A value as YAML on one line: texts in quotes unless nobody could take them for anything else. */
function scalar(value: unknown): string {
  if (typeof value === 'string')
    return /^[a-z][a-z0-9.-]*[a-z0-9]$/i.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
      ? value
      : JSON.stringify(plain(value));
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, v]) => `${key}: ${scalar(v)}`)
    .join(', ')} }`;
}

/** Where entries of a scenario stand in a campaign file. */
const indent = '      ';

/** Entries as YAML, to be pasted below `activities:` as they are, under a comment. */
export function activitiesYaml(activities: readonly Readonly<Record<string, unknown>>[], comment: string): string {
  const rows = activities.map((activity) =>
    Object.entries(activity)
      .map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${scalar(value)}`)
      .join('\n'),
  );
  return [`${indent}# ${plain(comment)}`, ...rows, ''].join('\n');
}

/** The entries of a count as YAML. */
export const meterActivities = ({ entries, count }: MeterResult, lang: Lang): string =>
  activitiesYaml(
    entries.map(({ activity }) => activity),
    meterWords[lang].yaml(count),
  );
