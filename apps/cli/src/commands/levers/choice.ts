import { type Lever, type LeverChoice, nearest, parameterProblem, type Values } from '@contrechamp/engine';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { integer, type Options } from '../../options.ts';

const words = {
  en: {
    unknown: (id: string, near: string) =>
      `No lever "${id}".${near === '' ? '' : ` Did you mean "${near}"?`} contrechamp levers lists them.`,
    set: (text: string) => `--set ${text}: write LEVER.PARAMETER=VALUE, such as fewer-days.days=2.`,
    target: (text: string) => `--target ${text}: write a reduction such as -50%.`,
    several: (a: string, b: string) => `${a} and ${b} ask for different things: keep one.`,
  },
  fr: {
    unknown: (id: string, near: string) =>
      `Pas de levier « ${id} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} contrechamp levers les donne tous.`,
    set: (text: string) => `--set ${text} : écrivez LEVIER.PARAMÈTRE=VALEUR, comme fewer-days.days=2.`,
    target: (text: string) => `--target ${text} : écrivez une réduction comme -50%.`,
    several: (a: string, b: string) => `${a} et ${b} demandent deux choses : gardez l’une des deux.`,
  },
};

const listed = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

function known(
  ids: readonly string[] | undefined,
  levers: readonly Lever[],
  lang: Lang,
): readonly string[] | undefined {
  const names = levers.map((l) => l.id);
  for (const id of ids ?? []) {
    if (!names.includes(id)) throw new Failure(words[lang].unknown(id, nearest(id, names) ?? ''));
  }
  return ids;
}

/** `fewer-days.days=2` for each; @throws Failure when the lever, the parameter or the value will not do */
function valuesOf(texts: readonly string[], levers: readonly Lever[], lang: Lang): Readonly<Record<string, Values>> {
  const found: Record<string, Record<string, number | string>> = {};
  for (const text of texts) {
    const [, id = '', parameter = '', written = ''] = /^(.+)\.([A-Za-z]+)=(.*)$/.exec(text) ?? [];
    if (id === '') throw new Failure(words[lang].set(text));
    known([id], levers, lang);
    const lever = levers.find((l) => l.id === id);
    const initial = lever?.parameters.find((p) => p.id === parameter)?.default;
    const number = Number(written.replace(',', '.'));
    const value = typeof initial === 'number' && written !== '' && Number.isFinite(number) ? number : written;
    const problem = lever && parameterProblem(lever, parameter, value);
    if (problem) {
      const { message, remedy } = diagnosticMessage(problem, lang);
      throw new Failure(`--set ${text}: ${message} ${remedy}`);
    }
    found[id] = { ...found[id], [parameter]: value };
  }
  return found;
}

const highestTarget = 100;

/** The part of the footprint that must go: `-50%`, `50 %`; @throws Failure on anything else */
export function targetOf({ only, lang }: Options): number | undefined {
  if (only.target === undefined) return undefined;
  const [, written] = /^[-−–]?\s*(\d+(?:[.,]\d+)?)\s*%?$/.exec(only.target.trim()) ?? [];
  const percent = Number(written?.replace(',', '.'));
  if (written === undefined || percent <= 0 || percent >= highestTarget) {
    throw new Failure(words[lang].target(only.target));
  }
  return percent / highestTarget;
}

export interface Asked extends LeverChoice {
  readonly with: readonly string[] | undefined;
  readonly order: readonly string[] | undefined;
}

/** What the command line says of levers. @throws Failure when it names one that there is not, or contradicts itself */
export function choiceOf(scenario: string, levers: readonly Lever[], options: Options): Asked {
  const { only, lang } = options;
  const asked = (['target', 'best', 'with'] as const).filter(
    (name) => only[name] !== undefined && only[name] !== false,
  );
  const [a, b] = asked;
  if (a && b) throw new Failure(words[lang].several(`--${a}`, `--${b}`));
  const maxEffort = integer(lang, 'max-effort', only.maxEffort, 1, 5);
  const exclude = known(listed(only.exclude), levers, lang);
  return {
    scenario,
    values: valuesOf(only.set, levers, lang),
    stay: only.stay,
    ...(exclude && { exclude }),
    ...(maxEffort !== undefined && { maxEffort }),
    with: known(listed(only.with), levers, lang),
    order: known(listed(only.order), levers, lang),
  };
}
