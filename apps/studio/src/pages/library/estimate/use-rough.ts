import type { Answers, Lang } from '@contrechamp/report';
import { useEffect, useRef, useState } from 'react';
import { fileName } from '../../../share/download.ts';
import { movingDraws } from '../../../state/figures.ts';
import { live } from '../../../worker/client.ts';
import type { CompareView } from '../../../worker/view.ts';

const rest = 90;

/** The campaign file that answers make. */
export const fileOf = (answers: Answers, lang: Lang): Promise<string> =>
  live.call('starter', {
    answers,
    lang,
    period: new Date().getFullYear(),
    file: fileName(answers.name, 'yaml'),
  });

export interface Rough {
  /** The last figures there were; they stay while others are computed. */
  readonly view: CompareView | null;
  readonly pending: boolean;
  readonly failed: boolean;
}

/** What the answers come to, a moment after each change. */
export function useRough(answers: Answers, lang: Lang): Rough {
  const [rough, setRough] = useState<Rough>({ view: null, pending: true, failed: false });
  const key = JSON.stringify([answers, lang]);
  const before = useRef('');
  useEffect(() => {
    let current = true;
    const [asked, inLang] = JSON.parse(key) as [Answers, Lang];
    const compute = async () => {
      const text = await fileOf(asked, inLang);
      if (!current) return;
      const found = await live.call('compare', { source: { text, choice: {} }, lang: inLang, draws: movingDraws });
      if (!current) return;
      setRough(
        found.ok ? { view: found.view, pending: false, failed: false } : { view: null, pending: false, failed: true },
      );
    };
    setRough((r) => ({ ...r, pending: true }));
    const timer = setTimeout(
      () => void compute().catch(() => current && setRough({ view: null, pending: false, failed: true })),
      before.current === '' ? 0 : rest,
    );
    before.current = key;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return rough;
}
