import process from 'node:process';
import { type Lang, pactWords, plain, typeset } from '@contrechamp/report';
import { type Context, Hono } from 'hono';
import { Problem } from '../problem/problem.ts';
import type { Fault, Job, MadeFile, Reply } from '../proof/job.ts';
import { Abandoned, type Workshop } from '../proof/workshop.ts';
import { readObject } from './body.ts';
import { type Environment, langOf } from './environment.ts';
import type { Fields } from './fields.ts';
import { dossierJob, exportJob, reportJob } from './proof-jobs.ts';
import { campaignRefused } from './refused.ts';

/** A campaign text and a logo, in Base64. */
const megabytes = 8;

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

/** @throws Problem where there is no file */
function fileOf(reply: Reply, lang: Lang): MadeFile {
  if ('file' in reply) return reply.file;
  if ('refused' in reply) throw campaignRefused(reply.refused, lang);
  if ('missing' in reply) throw detailsRefused(reply.missing, reply.faults, lang);
  if ('problem' in reply) throw new Problem(reply.problem, reply.params);
  process.stderr.write(`${reply.broken}\n`);
  throw new Problem('server-fault');
}

/**
 * Files to hand over, made from the text that is sent: the white paper, exports, the dossier. The same bytes as the
 * command line writes for the same text and options. Nothing of it is kept.
 */
export function proofRoutes(workshop: Workshop): Hono<Environment> {
  const routes = new Hono<Environment>();

  const answer = async (c: Context<Environment>, read: (fields: Fields, lang: Lang) => Job): Promise<Response> => {
    const lang = langOf(c);
    const job = read(await readObject(c.req.raw, megabytes), lang);
    let reply: Reply;
    try {
      reply = await workshop.make(job, c.req.raw.signal);
    } catch (error) {
      if (error instanceof Abandoned) return new Response(null, { status: clientClosed });
      throw error;
    }
    const { bytes, type, sha256, accessible } = fileOf(reply, lang);
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
  routes.post('/dossier', (c) => answer(c, dossierJob));
  return routes;
}
