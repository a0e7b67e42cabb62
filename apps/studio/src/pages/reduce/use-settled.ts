import { useEffect, useState } from 'react';

/** How long a hand rests, in milliseconds, before what takes long is computed. */
export const handRests = 200;

/** A value once it has not changed for a while: what takes long waits for the hand to rest. */
export function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
