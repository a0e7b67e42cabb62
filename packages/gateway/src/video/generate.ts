import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Deadline } from '../http/deadline.ts';
import type { TranslatedLine } from '../http/lines.ts';
import type { Metered } from '../http/metered.ts';
import { upstreamProblem } from '../http/upstream-error.ts';
import type { Lang } from '../policy/verdict.ts';
import { type Content, UpstreamFailure } from '../provider/adapter.ts';
import type { VideoJob } from './job.ts';

export interface VideoMeans {
  readonly file: string;
  readonly now: () => Date;
  readonly deadline: Deadline;
  readonly lang: Lang;
  /** Whether the receipt holds the hash of the file. */
  readonly hashed: boolean;
  /** A mark was asked for, which clips cannot be given. */
  readonly marked: boolean;
}

interface Clip {
  readonly mediaType: string;
  readonly bytes: number;
}

/** The same bytes, each of them hashed before it goes on. */
async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Brings one clip to a file, whole or not at all. */
async function fetched(line: TranslatedLine, metered: Metered, content: Content, means: VideoMeans): Promise<Clip> {
  const { signal } = means.deadline;
  const exchange = await line.adapter.generate(metered.verdict.sent, content, line.host, line.http, signal);
  const draft = `${means.file}.part`;
  const hash = createHash('sha256');
  let mediaType: string | null = null;
  try {
    for await (const asset of exchange.assets) {
      if (mediaType !== null) throw new UpstreamFailure('malformed', { computed: true, usage: exchange.usage() });
      mediaType = asset.mediaType;
      await pipeline(hashed(asset.bytes, hash), createWriteStream(draft, { mode: 0o600 }), { signal });
    }
    if (mediaType === null) throw new UpstreamFailure('malformed', { computed: true, usage: exchange.usage() });
    const seen = {
      c2pa: 'not-seen',
      sourceType: null,
      status: null,
      sha256: means.hashed ? hash.digest('hex') : null,
    } as const;
    await metered.settle({
      ...{ outcome: 'delivered', usage: exchange.usage(), computed: true, upstreamId: exchange.upstreamId },
      provenance: [{ ...seen, ...(means.marked && { marked: 'not-possible' as const }) }],
    });
    await rename(draft, means.file);
    return { mediaType, bytes: (await stat(means.file)).size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Generates one clip and tells its job how that ended. Never throws. */
export async function generateVideo(
  job: VideoJob,
  line: TranslatedLine,
  metered: Metered,
  content: Content,
  means: VideoMeans,
): Promise<void> {
  job.status = 'in_progress';
  try {
    const { mediaType, bytes } = await fetched(line, metered, content, means);
    job.mediaType = mediaType;
    job.bytes = bytes;
    job.status = 'completed';
  } catch (error) {
    const failure =
      error instanceof UpstreamFailure ? error : new UpstreamFailure('timeout', { computed: true }, { cause: error });
    const { kind, usage, computed, upstreamId, status } = failure;
    const outcome = kind === 'timeout' ? 'timeout' : 'failed';
    await metered.settle({ outcome, usage, computed, upstreamId, upstreamStatus: status });
    const { message, code } = upstreamProblem(kind, failure, means.lang);
    job.error = { code: code ?? kind, message };
    job.status = 'failed';
  } finally {
    means.deadline.clear();
  }
  job.completedAt = Math.floor(means.now().getTime() / 1000);
}
