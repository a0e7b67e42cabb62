import {
  type Assessment,
  type Bilingual,
  type CampaignComparison,
  checkClaim,
  checkSentence,
  type Relation,
  type Setting,
  sayable,
} from '@contrechamp/engine';
import { claimJson, renderClaim, renderSayable, sayableJson, worthLearning } from '@contrechamp/report';
import { openCampaign } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { version } from '../../version.ts';
import { relationOf, scenarioOf, settingOf } from './asked.ts';

const words = {
  en: {
    one: 'Give one campaign file, and at most one sentence, in quotes. See contrechamp --help.',
    which: (option: string, ids: string) => `Which scenario? Add ${option} with one of: ${ids}.`,
    same: (id: string) => `--scenario and --than are both "${id}": name two scenarios.`,
    other: '--than-file goes with --than and figures, not with a sentence.',
  },
  fr: {
    one: 'Donnez un fichier de campagne, et au plus une phrase, entre guillemets. Voir contrechamp --help.',
    which: (option: string, ids: string) => `Quel scénario ? Ajoutez ${option} avec l’un de : ${ids}.`,
    same: (id: string) => `--scenario et --than valent tous deux « ${id} » : nommez deux scénarios.`,
    other: '--than-file va avec --than et des chiffres, non avec une phrase.',
  },
};

const idsOf = (comparison: CampaignComparison): readonly string[] =>
  comparison.calculation.campaign.scenarios.map((s) => s.id);

const namesOf = (...comparisons: readonly CampaignComparison[]): ReadonlyMap<string, Bilingual> =>
  new Map(
    comparisons.toReversed().flatMap((c) => c.calculation.campaign.scenarios.map((s) => [s.id, s.name] as const)),
  );

/** The two scenarios that options name; the campaign's reference emits less, unless they say otherwise. */
function pairOf(comparison: CampaignComparison, other: CampaignComparison, { lang, scenario, only }: Options) {
  const own = scenarioOf('--scenario', scenario ?? comparison.calculation.campaign.reference, idsOf(comparison), lang);
  const others = idsOf(other).filter((id) => other !== comparison || id !== own);
  const than = only.than ?? (others.length === 1 ? others[0] : undefined);
  if (than === undefined) throw new Failure(words[lang].which('--than', others.join(', ')));
  scenarioOf('--than', than, idsOf(other), lang);
  if (other === comparison && than === own) throw new Failure(words[lang].same(own));
  return { scenario: own, than };
}

function checkedFigures(
  comparison: CampaignComparison,
  other: CampaignComparison,
  relation: Relation | null,
  setting: Setting,
  options: Options,
): Assessment {
  const pair = pairOf(comparison, other, options);
  return checkClaim({ ...pair, relation: relation ?? { kind: 'less' } }, comparison, setting, other);
}

function checkedSentence(
  sentence: string,
  comparison: CampaignComparison,
  setting: Setting,
  { scenario, only, lang }: Options,
): Assessment {
  if (only.thanFile !== undefined) throw new Failure(words[lang].other);
  const ids = idsOf(comparison);
  if (scenario !== undefined) scenarioOf('--scenario', scenario, ids, lang);
  if (only.than !== undefined) scenarioOf('--than', only.than, ids, lang);
  return checkSentence(sentence, comparison, setting, { scenario, than: only.than });
}

/**
 * `claim FILE "sentence"`, or figures in options: may this be said, what must stand beside it, and what else may be.
 * Without either, what may be said of every pair of scenarios. Contrails are always computed: a figure must hold with
 * and without them.
 */
export function claim(given: readonly string[], options: Options, output: Output): number {
  const { lang, only } = options;
  const [file, sentence, ...more] = given;
  if (file === undefined || more.length > 0) throw new Failure(words[lang].one);
  const setting = settingOf(options);
  const relation = relationOf(options, sentence);
  const counted: Options = { ...options, radiativeForcing: true };
  const comparison = openCampaign(file, counted);
  const other = only.thanFile === undefined ? comparison : openCampaign(only.thanFile, counted);
  const names = namesOf(comparison, other);
  const computed = new Date().toISOString().slice(0, 10);
  const json = { version, lang, computed, dossier: only.dossier };
  const view = { lang, computed, color: options.color, width: output.width, dossier: only.dossier };
  const asked =
    relation !== null || only.than !== undefined || only.thanFile !== undefined || options.scenario !== undefined;
  if (sentence === undefined && !asked) {
    const pairs = sayable(comparison, setting);
    output.out(
      line(
        options.json
          ? JSON.stringify(sayableJson(pairs, names, json), null, 2)
          : renderSayable(pairs, setting, names, view),
      ),
    );
    return 0;
  }
  const assessment =
    sentence === undefined
      ? checkedFigures(comparison, other, relation, setting, options)
      : checkedSentence(sentence, comparison, setting, options);
  const learnt = worthLearning(assessment, comparison);
  output.out(
    line(
      options.json
        ? JSON.stringify(claimJson(assessment, names, learnt, json), null, 2)
        : renderClaim(assessment, names, learnt, view),
    ),
  );
  return assessment.verdict === 'refused' || assessment.verdict === 'not-supported' ? 1 : 0;
}
