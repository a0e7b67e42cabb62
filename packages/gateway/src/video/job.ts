import type { Sent } from '../request/generation.ts';

export type VideoStatus = 'queued' | 'in_progress' | 'completed' | 'failed';

/** One clip on its way. */
export interface VideoJob {
  /** `video_` and the id of the receipt. */
  readonly id: string;
  readonly campaign: string;
  readonly sent: Sent;
  /** Model as the caller named it. */
  readonly model: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
  status: VideoStatus;
  completedAt: number | null;
  mediaType: string | null;
  /** Of the clip, once it is there. */
  bytes: number;
  /** Whether somebody has had the whole clip. */
  fetched: boolean;
  error: { readonly code: string; readonly message: string } | null;
}

/** In the shape of OpenAI's video jobs; the prompt is not kept, so it is not told. */
export const videoResource = (job: VideoJob): Record<string, unknown> => ({
  id: job.id,
  object: 'video',
  model: job.model,
  status: job.status,
  progress: job.status === 'completed' ? 100 : 0,
  created_at: job.createdAt,
  completed_at: job.completedAt,
  expires_at: null,
  prompt: null,
  size: `${job.sent.width}x${job.sent.height}`,
  seconds: String(job.sent.seconds),
  remixed_from_video_id: null,
  error: job.error,
});
