import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError, api } from '../../api/client.ts';
import { pageAt } from '../../app/routes.ts';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Why a campaign is not created, in words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export interface Creation {
  readonly busy: boolean;
  readonly failure: string;
  /** Creates campaigns from texts; a single one is opened. Answers how many there are now. */
  run(texts: () => Promise<readonly string[]>): Promise<number>;
}

/** Creating campaigns, one time at once. */
export function useCreate(): Creation {
  const w = useMessages(library);
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const under = useRef(false);
  const run = useCallback(
    async (texts: () => Promise<readonly string[]>): Promise<number> => {
      if (under.current) return 0;
      under.current = true;
      setBusy(true);
      setFailure('');
      let created = 0;
      try {
        const all = await texts();
        for (const text of all) {
          const { id } = await api.create(text);
          created += 1;
          if (all.length === 1) navigate(pageAt(id, 'compare'));
        }
      } catch (error) {
        const away = error instanceof ApiError && error.status === 0;
        const told = error instanceof ApiError || error instanceof Refusal ? error.message : '';
        setFailure(away ? `${w.unreachable} ${w.unreachableNote}` : told === '' ? w.notDone : told);
      } finally {
        under.current = false;
        setBusy(false);
      }
      return created;
    },
    [navigate, w],
  );
  return { busy, failure, run };
}
