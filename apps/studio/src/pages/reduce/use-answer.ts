import { useEffect, useRef, useState } from 'react';
import { patient } from '../../worker/client.ts';
import type { Argument, Method, Result } from '../../worker/methods/index.ts';

interface Answered<M extends Method> {
  /** The last answer that still belongs here. */
  readonly answer: Result<M> | null;
  /** Whether another one is on its way. */
  readonly busy: boolean;
  readonly failed: boolean;
}

/**
 * The answer to a question that may change while it is computed: one is computed at a time, then the last that was
 * asked. An answer that came too late is shown only when `belongs` says that it still fits what is asked now; the
 * answer before stays until there is a new one.
 */
export function useAnswer<M extends Method>(
  method: M,
  argument: Argument<M> | null,
  belongs: (of: Argument<M>, now: Argument<M>) => boolean = () => false,
): Answered<M> {
  const [state, setState] = useState<Answered<M>>({ answer: null, busy: false, failed: false });
  const wanted = useRef<Argument<M> | null>(null);
  const running = useRef(false);
  const fits = useRef(belongs);
  fits.current = belongs;
  useEffect(() => {
    wanted.current = argument;
    if (argument === null) return;
    setState((s) => ({ ...s, busy: true }));
    if (!running.current) void run();
    async function run(): Promise<void> {
      running.current = true;
      for (let at = wanted.current; at !== null; ) {
        const asked = at;
        const outcome = await patient.call(method, asked).then(
          (answer) => ({ answer, failed: false }),
          () => ({ failed: true }),
        );
        const now = wanted.current;
        if (now === asked) setState((s) => ({ ...s, ...outcome, busy: false }));
        else if (now && fits.current(asked, now)) setState((s) => ({ ...s, ...outcome }));
        at = now === asked ? null : now;
      }
      running.current = false;
    }
  }, [method, argument]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return state;
}
