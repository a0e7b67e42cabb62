import { useEffect, useState } from 'react';
import { restingDraws, useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { Travel } from '../../worker/methods/travel.ts';
import { theAtlas } from './map/atlas.ts';
import type { Atlas } from './map/land.ts';
import type { Detail } from './map/view.ts';

/** What moves in the campaign that is on screen; null until the first answer. */
export function useTravel(): Travel | null {
  const lang = useLang();
  const source = useFigures((f) => (f.pending ? null : f.source));
  const [travel, setTravel] = useState<Travel | null>(null);
  useEffect(() => {
    if (!source) return;
    let current = true;
    void live.call('travel', { source, lang, draws: restingDraws }).then((answer) => {
      if (current && answer.ok) setTravel(answer.travel);
    });
    return () => {
      current = false;
    };
  }, [source, lang]);
  return travel;
}

interface AtlasState {
  readonly atlas: Atlas | null;
  readonly failed: boolean;
  retry(): void;
}

/** Coasts and borders of a detail; the ones before stay until they are there. */
export function useAtlas(detail: Detail | null): AtlasState {
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (detail === null) return;
    let current = true;
    setFailed(false);
    theAtlas(detail).then(
      (found) => current && setAtlas(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [detail, attempt]);
  return { atlas, failed, retry: () => setAttempt((n) => n + 1) };
}
