import { useEffect, useRef, useState } from 'react';
import type { live } from '../../worker/client.ts';
import type { Argument, Method, Result } from '../../worker/methods/index.ts';

interface Answered<M extends Method> {
  /** The last one; it stays while another is computed. */
  readonly answer: Result<M> | null;
  /** Whether it answers what is asked now. */
  readonly current: boolean;
  /** Whether what is asked now has no answer. */
  readonly none: boolean;
}

interface State<M extends Method> {
  readonly key: string;
  readonly answer: Result<M> | null;
  readonly none: boolean;
}

interface Asking {
  readonly engine: typeof live;
  /** Whether answers on the way are shown too, as they must while a hand moves; otherwise only the last one is. */
  readonly follow?: boolean;
}

/** Asks a worker again when the question changes, one question at a time; null asks nothing. */
export function useAnswer<M extends Method>(
  { engine, follow = false }: Asking,
  method: M,
  argument: Argument<M> | null,
): Answered<M> {
  const [state, setState] = useState<State<M> | null>(null);
  const wanted = useRef<string | null>(null);
  const busy = useRef(false);
  const key = argument === null ? null : JSON.stringify(argument);
  useEffect(() => {
    wanted.current = key;
    const run = async () => {
      busy.current = true;
      while (wanted.current !== null) {
        const asked = wanted.current;
        const answer = await engine.call(method, JSON.parse(asked) as Argument<M>).catch(() => null);
        const still = wanted.current === asked;
        if (still) wanted.current = null;
        if (still || follow) {
          setState((s) => ({ key: asked, answer: answer ?? s?.answer ?? null, none: answer === null }));
        }
      }
      busy.current = false;
    };
    if (!busy.current) void run();
  }, [key, engine, method, follow]);
  const current = key !== null && state?.key === key;
  return { answer: state?.answer ?? null, current, none: current && state.none };
}
