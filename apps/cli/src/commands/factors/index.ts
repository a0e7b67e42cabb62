import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import type { Output } from '../../output.ts';
import { diff } from './diff.ts';
import { search, show } from './find.ts';
import { archive, build, lint } from './release.ts';

/** `factors search|show|lint|build|archive|diff`. */
export function factors(args: readonly string[], options: Options, output: Output): number {
  const [verb = '', ...rest] = args;
  switch (verb) {
    case 'search':
      if (rest.length > 0) return search(rest, options, output);
      break;
    case 'show':
      return show(rest[0], options, output);
    case 'lint':
      return lint(options, output);
    case 'build':
      return build(options, output);
    case 'archive':
      return archive(output);
    case 'diff':
      return diff(rest, options, output);
  }
  throw new Failure('contrechamp factors search WORD… | show ID | lint | diff A B FILE… | build | archive');
}
