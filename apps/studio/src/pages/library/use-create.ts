import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError, api } from '../../api/client.ts';
import { pageAt } from '../../app/routes.ts';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Why a campaign is not created, in words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What has to be put right, one by one. */
  readonly points: readonly string[];
  constructor(message: string, points: readonly string[] = []) {
    super(message);
    this.points = points;
  }
}

/** The text of a campaign; of a spreadsheet, its name and what somebody should know of how it was read. */
export interface Brought {
  readonly text: string;
  readonly name?: string;
  readonly notes?: readonly string[];
}

/** A campaign that is kept, and what is to be read before it is opened. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly string[];
}

export interface Creation {
  readonly busy: boolean;
  readonly failure: string;
  readonly points: readonly string[];
  readonly told: readonly Told[];
  /** Creates campaigns; a single one of which nothing is to be told is opened. Answers how many there are now. */
  run(texts: () => Promise<readonly Brought[]>): Promise<number>;
}

/** Creating campaigns, one time at once. */
export function useCreate(): Creation {
  const w = useMessages(library);
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [points, setPoints] = useState<readonly string[]>([]);
  const [told, setTold] = useState<readonly Told[]>([]);
  const under = useRef(false);
  const run = useCallback(
    async (texts: () => Promise<readonly Brought[]>): Promise<number> => {
      if (under.current) return 0;
      under.current = true;
      setBusy(true);
      setFailure('');
      setPoints([]);
      setTold([]);
      let created = 0;
      try {
        const all = await texts();
        for (const { text, name = '', notes = [] } of all) {
          const { id } = await api.create(text);
          created += 1;
          if (notes.length > 0) setTold((before) => [...before, { id, name, notes }]);
          else if (all.length === 1) navigate(pageAt(id, 'compare'));
        }
      } catch (error) {
        const away = error instanceof ApiError && error.status === 0;
        const said = error instanceof ApiError || error instanceof Refusal ? error.message : '';
        setFailure(away ? `${w.unreachable} ${w.unreachableNote}` : said === '' ? w.notDone : said);
        setPoints(error instanceof Refusal ? error.points : []);
      } finally {
        under.current = false;
        setBusy(false);
      }
      return created;
    },
    [navigate, w],
  );
  return { busy, failure, points, told, run };
}
