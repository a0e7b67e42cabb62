import { type Bilingual, type CampaignComparison, checkSentence, type Setting, sayable } from '@contrechamp/engine';
import {
  type ClaimView,
  claimJson,
  claimView,
  type Lang,
  type SayableView,
  sayableJson,
  sayableView,
  worthLearning,
} from '@contrechamp/report';
import { version } from '../../version.ts';
import { opened, problemsOf } from '../open.ts';
import type { Answer, Source } from '../view.ts';
import { comparisonOf, isCalculated } from './compare.ts';

export interface ClaimRequest {
  readonly source: Source;
  readonly lang: Lang;
  readonly setting: Setting;
  /** Address where the dossier can be read; empty where nobody knows it yet. */
  readonly dossier: string;
  readonly draws: number;
}

const namesOf = ({ calculation }: CampaignComparison): ReadonlyMap<string, Bilingual> =>
  new Map(calculation.campaign.scenarios.map((s) => [s.id, s.name]));

/** Contrails are always computed: a figure must hold with and without them. */
async function counted({ source, draws }: ClaimRequest) {
  const at = await opened({ ...source, choice: { ...source.choice, radiativeForcing: true } });
  return { at, result: isCalculated(at) ? comparisonOf(at, draws) : null };
}

const jsonOptions = ({ lang, dossier }: ClaimRequest) => ({
  ...{ version, lang, computed: new Date().toISOString().slice(0, 10) },
  ...(dossier !== '' && { dossier }),
});

const data = (told: unknown): string => `${JSON.stringify(told, null, 2)}\n`;

/** A sentence that was checked: in words, and as `contrechamp claim --json` prints it. */
export async function claim(
  request: ClaimRequest & { readonly sentence: string },
): Promise<Answer<{ readonly claim: ClaimView; readonly data: string }>> {
  const { sentence, setting, lang } = request;
  const { at, result } = await counted(request);
  if (!result) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  const names = namesOf(result);
  const assessment = checkSentence(sentence, result, setting);
  const learnt = worthLearning(assessment, result);
  const options = jsonOptions(request);
  return {
    ok: true,
    claim: claimView(assessment, names, learnt, options),
    data: data(claimJson(assessment, names, learnt, options)),
  };
}

/** What may be said of every pair of scenarios: in words, and as the command line prints it. */
export async function claims(
  request: ClaimRequest,
): Promise<Answer<{ readonly pairs: readonly SayableView[]; readonly data: string }>> {
  const { setting, lang } = request;
  const { at, result } = await counted(request);
  if (!result) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  const names = namesOf(result);
  const pairs = sayable(result, setting);
  const options = jsonOptions(request);
  return { ok: true, pairs: sayableView(pairs, names, options), data: data(sayableJson(pairs, names, options)) };
}
