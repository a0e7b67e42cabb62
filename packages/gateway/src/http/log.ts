/** What one request leaves in the log: this and nothing else, so that no prompt, key, name or address can slip in. */
export interface LogLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly method: string;
  /** The route, never the path as it came. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Public id of the gateway key. */
  readonly key?: string;
  readonly campaign?: string;
  readonly receipt?: string;
  readonly outcome?: string;
  readonly provider?: string;
  /** Kind of a fault, from our own list. */
  readonly fault?: string;
}

const allowed = [
  ...['at', 'method', 'route', 'status', 'milliseconds', 'key', 'campaign', 'receipt', 'outcome', 'provider', 'fault'],
] as const satisfies readonly (keyof LogLine)[];

export type Log = (line: LogLine) => void;

/** One line of JSON, of the allowed fields alone. */
export function logText(line: LogLine): string {
  return `${JSON.stringify(line, allowed as unknown as string[])}\n`;
}
