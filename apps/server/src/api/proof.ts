import process from 'node:process';
import { type Lang, pactWords, plain, typeset } from '@contrechamp/report';
import { type Context, Hono } from 'hono';
import { Problem } from '../problem/problem.ts';
import type { Fault, Job, MakeJob, Reply } from '../proof/job.ts';
import { Abandoned, type Workshop } from '../proof/workshop.ts';
import { readObject } from './body.ts';
import { type Environment, langOf } from './environment.ts';
import type { Fields } from './fields.ts';
import { dossierJob, exportJob, importJob, largestTable, reportJob } from './proof-jobs.ts';
import { campaignRefused, tableRefused } from './refused.ts';

/** A campaign text and a logo, in Base64. */
const megabytes = 8;

/** A workbook, in Base64, which takes four characters for three bytes. */
const tableMegabytes = Math.ceil((largestTable / 1e6) * (4 / 3)) + 1;

/** A campaign text, and a chain of receipts: some twenty thousand of them. */
const chainMegabytes = 48;

/** Nobody reads it: whoever asked has gone. */
const clientClosed = 499;

/** The rules that a PACT footprint breaks, in words; the missing fields by their names. */
function detailsRefused(missing: readonly string[], faults: readonly Fault[], lang: Lang): Problem {
  const w = pactWords[lang];
  const told = faults.map(({ rule, field, found }) => ({
    ...{ rule, field },
    message: typeset(plain(w.fault[rule as keyof typeof w.fault](field, found)), lang),
  }));
  const lacking = lang === 'fr' ? `Il manque : ${missing.join(', ')}.` : `Missing: ${missing.join(', ')}.`;
  const text = [...(missing.length > 0 ? [typeset(lacking, lang)] : []), ...told.map(({ message }) => message)];
  return new Problem('details-refused', { told: text.join(' ') }, { missing, faults: told });
}

/** @throws Problem: what was asked for is not there */
function refusalOf(reply: Reply, lang: Lang): never {
  if ('refused' in reply) throw campaignRefused(reply.refused, lang);
  if ('missing' in reply) throw detailsRefused(reply.missing, reply.faults, lang);
  if ('cells' in reply) throw tableRefused(reply.cells, lang);
  if ('problem' in reply) throw new Problem(reply.problem, reply.params);
  if ('broken' in reply) process.stderr.write(`${reply.broken}\n`);
  throw new Problem('server-fault');
}

/**
 * Files to hand over, made from the text that is sent: the white paper, exports, the dossier. The same bytes as the
 * command line writes for the same text and options. And the way back: a spreadsheet as the text of a campaign. Nothing
 * of either is kept.
 */
export function proofRoutes(workshop: Workshop): Hono<Environment> {
  const routes = new Hono<Environment>();

  /** Null where nobody waits for the answer any more. */
  const replyTo = async (c: Context<Environment>, job: Job): Promise<Reply | null> => {
    try {
      return await workshop.make(job, c.req.raw.signal);
    } catch (error) {
      if (error instanceof Abandoned) return null;
      throw error;
    }
  };
  const gone = (): Response => new Response(null, { status: clientClosed });

  const answer = async (
    c: Context<Environment>,
    read: (fields: Fields, lang: Lang) => MakeJob,
    most = megabytes,
  ): Promise<Response> => {
    const lang = langOf(c);
    const reply = await replyTo(c, read(await readObject(c.req.raw, most), lang));
    if (!reply) return gone();
    if (!('file' in reply)) return refusalOf(reply, lang);
    const { bytes, type, sha256, accessible } = reply.file;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': type,
        'content-disposition': 'attachment',
        'contrechamp-sha256': sha256,
        ...(accessible === false && { 'contrechamp-accessible': 'no' }),
      },
    });
  };

  routes.post('/report', (c) => answer(c, reportJob));
  routes.post('/export', (c) => answer(c, exportJob));
  routes.post('/dossier', (c) => answer(c, dossierJob, chainMegabytes));
  routes.post('/import', async (c) => {
    const lang = langOf(c);
    const reply = await replyTo(c, importJob(await readObject(c.req.raw, tableMegabytes), lang));
    if (!reply) return gone();
    return 'read' in reply ? c.json(reply.read) : refusalOf(reply, lang);
  });
  return routes;
}
