/** Ends a generation from our side: the caller hung up, or it took as long as it may. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether time is up. */
  readonly late: boolean;
  /** Nobody waits any more. */
  abandon(): void;
  /** It is over: no timer is left behind. */
  clear(): void;
}

export function deadlineIn(milliseconds: number): Deadline {
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort(new DOMException('time is up', 'TimeoutError'));
  }, milliseconds);
  return {
    signal: controller.signal,
    get late() {
      return late;
    },
    abandon: () => controller.abort(new Error('the caller hung up')),
    clear: () => clearTimeout(timer),
  };
}
