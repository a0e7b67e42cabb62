import type { Usage } from '../meter/usage.ts';
import { type Asset, type Exchange, UpstreamFailure } from './adapter.ts';
import { guarded } from './asset.ts';
import { withFacts } from './service/failure.ts';
import { sumOfUsages } from './service/usage.ts';

/** Calls of one generation that are begun at the same time. */
const together = 4;

const asFailure = (error: unknown): UpstreamFailure => withFacts(error, {});

/** What failed calls spent; those that never reached an accelerator spent nothing. */
const spentBy = (failures: readonly UpstreamFailure[]): (Usage | null)[] =>
  failures.filter(({ computed }) => computed).map(({ usage }) => usage);

/**
 * One generation in several calls, where a service makes fewer images at once than were asked. What came is delivered
 * and what failed is accounted; only when nothing came is it a failure.
 * @throws UpstreamFailure when no call could be begun
 */
export async function inSeveralCalls(starts: readonly (() => Promise<Exchange>)[]): Promise<Exchange> {
  const [only] = starts;
  if (starts.length === 1 && only !== undefined) return only();
  const begun: Exchange[] = [];
  const failed: UpstreamFailure[] = [];
  for (let i = 0; i < starts.length; i += together) {
    const settled = await Promise.allSettled(starts.slice(i, i + together).map((start) => start()));
    for (const call of settled) {
      if (call.status === 'fulfilled') begun.push(call.value);
      else failed.push(asFailure(call.reason));
    }
    // A service that said no to all of them says no to the next.
    if (begun.length === 0) break;
  }
  const usage = (): Usage => sumOfUsages([...begun.map((call) => call.usage()), ...spentBy(failed)]);
  const combined = (): UpstreamFailure => {
    const [first = new UpstreamFailure('unavailable')] = failed;
    const computed = failed.some((failure) => failure.computed);
    return withFacts(first, { usage: computed ? sumOfUsages(spentBy(failed)) : null, computed });
  };
  if (begun.length === 0) throw combined();

  /** A picture that breaks off ends the generation: its failure tells what all calls spent. */
  const whole = (error: unknown): UpstreamFailure => {
    const failure = asFailure(error);
    return withFacts(failure, { usage: usage(), computed: true }, true);
  };
  const unread = [...begun];
  const discard = async (): Promise<void> => {
    await Promise.all(unread.splice(0).map((call) => call.discard?.()));
  };

  async function* assets(): AsyncGenerator<Asset> {
    let delivered = 0;
    try {
      for (const call of [...begun]) {
        try {
          for await (const asset of call.assets) {
            delivered += 1;
            yield { ...asset, bytes: guarded(asset.bytes, whole) };
          }
        } catch (error) {
          begun.splice(begun.indexOf(call), 1);
          failed.push(asFailure(error));
        }
        unread.splice(unread.indexOf(call), 1);
      }
    } finally {
      await discard();
    }
    if (delivered === 0) throw combined();
  }
  const [first] = begun;
  return { upstreamId: first?.upstreamId ?? null, assets: assets(), usage, failures: () => failed, discard };
}
