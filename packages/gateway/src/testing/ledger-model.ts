import type { Disk } from '../ledger/disk.ts';
import { linesOf, segmentName, segmentsIn, withFile } from '../ledger/segment.ts';
import type { Amounts } from '../meter/footprint.ts';

/** What the chain of a disk says, read in the plainest way there is: every line parsed, nothing checked. */
export interface PlainLine {
  readonly seq: number;
  readonly kind: string;
  readonly body: {
    readonly opening?: { readonly id: string; readonly campaign: string; readonly person: string; readonly at: string };
    readonly receipt?: { readonly id: string; readonly campaign: string; readonly person: string; readonly at: string };
    readonly annotation?: { readonly receipt: string };
    readonly amounts?: Amounts;
    readonly setAside?: readonly { readonly file: string; readonly sha256: string }[];
  };
}

export function plainLines(disk: Disk): PlainLine[] {
  return segmentsIn(disk.names()).flatMap((segment) =>
    withFile(disk, segmentName(segment), (file) =>
      [...linesOf(file)].map(({ bytes }): PlainLine => JSON.parse(new TextDecoder().decode(bytes))),
    ),
  );
}

/** Billionths, by way of decimal text: another road than the one the ledger takes. */
function billionths(value: number): bigint {
  const [whole = '0', fraction = ''] = value.toFixed(9).split('.');
  return BigInt(whole + fraction);
}

/** The sum of amounts in whole billionths, by name and currency. */
export function exactSum(amounts: readonly Amounts[]): Readonly<Record<string, number>> {
  const sums = new Map<string, bigint>();
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0n) + billionths(value));
  for (const { images, seconds, co2e, energy, money } of amounts) {
    for (const [name, value] of Object.entries({ images, seconds, co2e, energy })) add(name, value);
    for (const { amount, currency } of money) add(currency, amount);
  }
  return asNumbers(sums);
}

const asNumbers = (sums: ReadonlyMap<string, bigint>): Readonly<Record<string, number>> =>
  Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n).map(([name, sum]) => [name, Number(sum) / 1e9]));

/** The same shape from one amount. */
export const named = (amounts: Amounts): Readonly<Record<string, number>> => exactSum([amounts]);

/** What the chain says was settled in a scope. */
export function settledIn(lines: readonly PlainLine[], scope: { campaign: string; person?: string; day?: string }) {
  const found = lines.flatMap(({ kind, body: { receipt, amounts } }) => {
    if ((kind !== 'settled' && kind !== 'interrupted') || !receipt || !amounts) return [];
    const inside =
      receipt.campaign === scope.campaign &&
      (scope.person === undefined || receipt.person === scope.person) &&
      (scope.day === undefined || receipt.at.startsWith(scope.day));
    return inside ? [amounts] : [];
  });
  return exactSum(found);
}
