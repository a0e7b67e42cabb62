import type { LeverView, UsableLever } from '../../worker/methods/lever-view.ts';
import type { LeverRanking } from '../../worker/methods/levers.ts';

/** Levers as the page lays them out. */
export interface Sections {
  /** Those that keep place and method and lower the footprint, most saved first. */
  readonly here: readonly UsableLever[];
  /** Those that change place or method, whichever way they go; most added first where all of them raise it. */
  readonly elsewhere: readonly UsableLever[];
  /** Those that raise it, most added first. */
  readonly raising: readonly UsableLever[];
}

/** Two ways that the catalogue has one and the same figure for. */
export const isNothing = ({ alone }: UsableLever): boolean => alone.interval95[0] === 0 && alone.interval95[1] === 0;

export const raises = ({ alone }: { readonly alone: { readonly median: number } }): boolean => alone.median < 0;

/** Whether the draws do not agree on which way it goes. */
export const goesEitherWay = ({ alone }: UsableLever): boolean => alone.interval95[0] < 0 && alone.interval95[1] > 0;

export function sectionsOf({ levers }: LeverRanking): Sections {
  const staying = levers.filter((l) => !l.moves);
  const moving = levers.filter((l) => l.moves);
  return {
    here: staying.filter((l) => !raises(l)),
    elsewhere: moving.every(raises) ? moving.toReversed() : moving,
    raising: staying.filter(raises).toReversed(),
  };
}

/** Why two levers cannot go together: one is another production, or both change the same thing. */
export const clashOf = (a: LeverView, b: LeverView): 'whole' | 'same' => (a.whole || b.whole ? 'whole' : 'same');

/** Levers that are pulled and may be: those of another state of the file are gone. */
export const stillThere = (pulled: readonly string[], { levers }: LeverRanking): readonly string[] =>
  pulled.filter((id) => levers.some((l) => l.id === id));
