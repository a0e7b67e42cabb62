import type { AnswerStore } from '../answer/store.ts';
import type { WaitingRequests } from '../deferred/waiting.ts';
import type { Ledger } from '../ledger/port.ts';
import type { ManifestChecks } from '../provenance/manifest-checks.ts';
import type { SharedRoom } from '../provenance/shared-room.ts';
import type { SpareRoom } from '../spare/spare-room.ts';
import type { VideoJobs } from '../video/jobs.ts';
import type { Lines } from './lines.ts';

/** What every route works with. */
export interface Service {
  readonly ledger: Ledger;
  readonly lines: Lines;
  readonly answers: AnswerStore;
  readonly videos: VideoJobs;
  /** What may vanish where the disk is short of room. */
  readonly spare: Pick<SpareRoom, 'keepFree'>;
  readonly waiting: WaitingRequests;
  /** Memory for pictures that are held until they are marked. */
  readonly marking: SharedRoom;
  /** Memory for pictures of requests that cannot go on before they are whole. */
  readonly uploads: SharedRoom;
  readonly checks: ManifestChecks;
  /** Where clips wait to be fetched. */
  readonly videoFolder: string;
  readonly now: () => Date;
  /** How long a generation may take in all. */
  readonly totalMilliseconds: number;
}
