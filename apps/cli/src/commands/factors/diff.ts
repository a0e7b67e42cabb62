import { changesBetween, releaseDiff } from '@contrechamp/engine';
import { renderReleaseDiff } from '@contrechamp/report';
import { compileFile } from '../../campaign.ts';
import { loadRelease } from '../../catalogue/load.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';

/** `factors diff A B FILE…`: what a release changes in the catalogue, and in the campaigns given. */
export function diff(args: readonly string[], options: Options, output: Output): number {
  const [from, to, ...files] = args;
  if (from === undefined || to === undefined) throw new Failure('contrechamp factors diff A B FILE…');
  const [before, after] = [loadRelease(from, options.lang), loadRelease(to, options.lang)];
  const result = {
    catalogue: releaseDiff(before.data, after.data),
    campaigns: files.map((file) => ({
      file,
      scenarios: changesBetween(compileFile(file, before, options, false), compileFile(file, after, options, false)),
    })),
  };
  const { lang, color } = options;
  output.out(
    line(
      options.json ? JSON.stringify(result, null, 2) : renderReleaseDiff(result, { lang, color, width: output.width }),
    ),
  );
  return 0;
}
