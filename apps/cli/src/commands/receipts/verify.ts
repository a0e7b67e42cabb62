import { faultText, type Verification } from '@contrechamp/gateway';
import { formatInteger, type Lang, plain, typeset, wrap } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { verifiedChain } from './chain.ts';
import { dayText } from './time.ts';
import { receiptWords } from './words.ts';

interface Checked extends Verification {
  /** A gateway writes there at this moment. */
  readonly inUse: boolean;
  readonly headAsked: string | null;
}

function render(
  { fault, ledger, records, receipts, open, withheld, period, head, unfinished, ...v }: Checked,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): string {
  const w = receiptWords[lang];
  const n = (x: number) => formatInteger(x, lang);
  const torn = unfinished !== null && !v.inUse;
  const lines = [
    fault ? w.broken(faultText(fault, lang)) : torn ? w.soundButTorn(n(records)) : w.sound(n(records), records),
    '',
    ...(ledger === null ? [] : [w.ledger(plain(ledger))]),
    ...(fault && records > 0 ? [w.soundUntil(n(records))] : []),
    ...(period
      ? [w.receipts(n(receipts), receipts, dayText(period[0], lang), dayText(period[1], lang))]
      : [w.noReceipts]),
    ...(open > 0 ? [v.inUse ? w.underWay(n(open), open) : w.leftOpen(n(open), open)] : []),
    ...(withheld > 0 ? [w.withheld(n(withheld), withheld)] : []),
    ...(unfinished
      ? [
          v.inUse
            ? w.beingWritten(n(unfinished.bytes), unfinished.bytes)
            : w.unfinished(n(unfinished.bytes), unfinished.bytes, unfinished.file),
        ]
      : []),
    ...(head ? [w.head(n(head.seq), head.hash)] : []),
    ...(fault || !head ? [] : [v.headAsked === null ? w.noteHead : w.headFound]),
  ];
  return lines.flatMap((text) => wrap(typeset(text, lang), width)).join('\n');
}

/** `receipts verify [FOLDER|FILE] [--head HASH]`: proves the chain; 1 where it does not hold. */
export async function verifyReceipts(given: string | undefined, options: Options, output: Output): Promise<number> {
  const { lang, only } = options;
  const head = only.head?.toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    throw new Failure(typeset(receiptWords[lang].badHead(only.head ?? ''), lang));
  const found = await verifiedChain(given, lang, head);
  const { inUse } = found;
  const verified: Checked = { ...found.verified, inUse, headAsked: head };
  const sound = verified.sound && (inUse || !verified.unfinished);
  output.out(
    line(
      options.json ? JSON.stringify({ ...verified, sound }, null, 2) : render(verified, { lang, width: output.width }),
    ),
  );
  return sound ? 0 : 1;
}
