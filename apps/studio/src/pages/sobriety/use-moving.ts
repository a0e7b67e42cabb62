import { useEffect, useMemo } from 'react';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import { Hand, type MovingEntry } from './hand.ts';
import type { Moves } from './moves.ts';

/** What controls do with the entries of a scenario. */
export function useMoving(
  scenario: string | null,
  outline: SoberOutline | null,
  onMove: (moving: MovingEntry | null) => void,
): Moves {
  const hand = useMemo(() => new Hand(scenario ?? '', onMove), [scenario, onMove]);
  useEffect(() => hand.read(outline), [hand, outline]);
  useEffect(() => () => hand.flush(), [hand]);
  return hand;
}
