/** A process of its own that makes one file and ends: started by `Workshop`, which can end it at any moment. */
import process from 'node:process';
import { loadCatalogues } from '../calculation/catalogues.ts';
import type { Job } from './job.ts';
import { replyTo } from './make.ts';

process.once('message', async (job: Job) => {
  const reply = await replyTo(job, loadCatalogues(job.lang));
  process.send?.(reply, undefined, {}, () => process.disconnect());
});

// Nobody is left to make a file for.
process.once('disconnect', () => process.exit());
