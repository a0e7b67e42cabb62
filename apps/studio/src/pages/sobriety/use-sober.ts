import { useEffect, useState } from 'react';
import { useCampaign } from '../../state/campaign.ts';
import { movingDraws, restingDraws } from '../../state/figures.ts';
import { live } from '../../worker/client.ts';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import type { SoberFigures } from '../../worker/methods/sober-figures.ts';
import type { MovingEntry } from './hand.ts';
import type { Moves } from './moves.ts';
import { useAnswer } from './use-answer.ts';
import { useMoving } from './use-moving.ts';

interface Sober {
  readonly outline: SoberOutline | null;
  readonly figures: SoberFigures | null;
  /** The figures when the page opened on this scenario, once the file is another one. */
  readonly before: SoberFigures | null;
  readonly moving: MovingEntry | null;
  readonly moves: Moves;
}

/** The generations of a scenario and what they emit, at rest and under a hand. */
export function useSober(wanted: string | null): Sober {
  const text = useCampaign((c) => c.text);
  const choice = useCampaign((c) => c.choice);
  const [moving, setMoving] = useState<MovingEntry | null>(null);
  const [opening, setOpening] = useState<{ readonly text: string; readonly figures: SoberFigures } | null>(null);
  const { answer: outline } = useAnswer(
    { engine: live },
    'soberEntries',
    text === '' ? null : { source: { text, choice }, wanted },
  );
  const scenario = outline?.scenario ?? null;
  const draws = moving ? movingDraws : restingDraws;
  const { answer: found, current } = useAnswer(
    { engine: live, follow: true },
    'soberFigures',
    scenario === null ? null : { source: { text, choice }, scenario, draws, change: moving },
  );
  const figures = found && found.scenario === scenario ? found : null;
  const known = opening !== null && opening.figures.scenario === scenario;
  useEffect(() => {
    if (!known && figures && current && !moving) setOpening({ text, figures });
  }, [known, figures, current, moving, text]);
  useEffect(() => {
    if (scenario === null || !current || moving) return;
    // Drawn now, so that the first move of a hand is as quick as the next ones.
    void live.call('soberFigures', { source: { text, choice }, scenario, draws: movingDraws }).catch(() => undefined);
  }, [scenario, current, moving, text, choice]);
  const moves = useMoving(scenario, outline, setMoving);
  const before = known && (text !== opening.text || moving) ? opening.figures : null;
  return { outline, figures, before, moving, moves };
}
