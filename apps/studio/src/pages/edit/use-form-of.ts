import { useEffect, useState } from 'react';

/**
 * What a form holds until it is applied: as written in the file, and so again when that changes. A text that is read anew
 * and says the same leaves what was typed meanwhile.
 */
export function useFormOf<Fields>(written: Fields) {
  const form = useState(written);
  const [, put] = form;
  const text = JSON.stringify(written);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object that says the same is no change
  useEffect(() => put(written), [text]);
  return form;
}
