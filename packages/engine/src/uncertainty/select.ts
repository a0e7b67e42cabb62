const SMALL = 24;

/**
 * Moves the k-th smallest of `a[from…]` to place k, smaller ones before it and larger ones after; linear time on
 * average (C. Hoare, 1961), sorts what is left once partitions stop shrinking. No NaN; nothing before `from` is looked at.
 */
export function selectInPlace(a: Float64Array, k: number, from: number): void {
  let left = from;
  let right = a.length - 1;
  let patience = 64;
  while (right - left > SMALL && patience-- > 0) {
    const pivot = medianOfThree(a[left] as number, a[(left + right) >> 1] as number, a[right] as number);
    let i = left - 1;
    let j = right + 1;
    for (;;) {
      do i++;
      while ((a[i] as number) < pivot);
      do j--;
      while ((a[j] as number) > pivot);
      if (i >= j) break;
      const held = a[i] as number;
      a[i] = a[j] as number;
      a[j] = held;
    }
    if (k <= j) right = j;
    else left = j + 1;
  }
  a.subarray(left, right + 1).sort();
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
