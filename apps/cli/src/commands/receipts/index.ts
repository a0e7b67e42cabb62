import { typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { Output } from '../../output.ts';
import { receiptActivities } from './activities.ts';
import { exportReceipts } from './export.ts';
import { findReceipts } from './find.ts';
import { listReceipts } from './list.ts';
import { verifyReceipts } from './verify.ts';
import { receiptWords } from './words.ts';

/**
 * `receipts verify|list|export|activities [FOLDER|FILE]`: what the gateway wrote down of each generation; `receipts find
 * FILE…`: of these files.
 */
export async function receipts(args: readonly string[], options: Options, output: Output): Promise<number> {
  const [verb = '', ...paths] = args;
  if (verb === 'find') return findReceipts(paths, options, output);
  if (paths.length > 1) throw new Failure(typeset(receiptWords[options.lang].one, options.lang));
  const [path] = paths;
  switch (verb) {
    case 'verify':
      return verifyReceipts(path, options, output);
    case 'list':
      return listReceipts(path, options, output);
    case 'activities':
      return receiptActivities(path, options, output);
    case 'export':
      return exportReceipts(path, options, output);
    default:
      throw new Failure(typeset(receiptWords[options.lang].usage, options.lang));
  }
}
