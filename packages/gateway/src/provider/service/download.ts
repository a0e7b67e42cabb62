import { type Asset, type Http, type HttpAnswer, UpstreamFailure } from '../adapter.ts';
import { assetOf } from '../asset.ts';

const attempts = 3;
const pauseMilliseconds = 500;

/**
 * A result from its address. What is computed already is asked for again when the way to it breaks, as long as none of
 * its bytes have come.
 * @throws UpstreamFailure
 */
export async function download(
  { url, keyed }: { readonly url: string; readonly keyed: boolean },
  { http, signal }: { readonly http: Http; readonly signal: AbortSignal },
  failed: (error: unknown) => UpstreamFailure,
): Promise<Asset> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await http.request({ method: 'GET', url, authenticated: keyed, signal });
      if (answer.status === 200)
        return await assetOf(iteratorOf(answer), answer.headers['content-type'] ?? null, failed);
      await answer.discard();
      throw new UpstreamFailure('unavailable', { status: answer.status, computed: true });
    } catch (error) {
      const again = error instanceof UpstreamFailure && ['unavailable', 'cut', 'timeout'].includes(error.kind);
      const gone = error instanceof UpstreamFailure && error.status !== null && error.status < 500;
      if (signal.aborted || !again || gone || attempt === attempts) throw error;
    }
    await http.wait(pauseMilliseconds * attempt, signal);
  }
}

const iteratorOf = ({ bytes }: HttpAnswer): AsyncIterator<Uint8Array> => bytes[Symbol.asyncIterator]();
