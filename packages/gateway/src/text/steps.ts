import type { Step, StepRule } from '../policy/decision.ts';
import type { Lang } from '../policy/verdict.ts';
import { plain, quote, typeset } from './format.ts';

/** What a step says: where it was, where it is now, and of which field. */
interface Words {
  readonly from: string;
  readonly to: string;
  readonly field: string;
}
type Sentence = (w: Words) => string;

const en: Readonly<Record<StepRule, Sentence>> = {
  'default-model': (w) => `No model was named: ${w.to}, the campaign’s own.`,
  'default-count': (w) => `The number of images was left open: ${w.to}.`,
  'default-quality': (w) => `The quality was left open: ${w.to}.`,
  'explicit-quality': (w) => `Quality ${w.from}, made explicit: ${w.to}.`,
  'default-size': (w) => `The size was left open: ${w.to}.`,
  'default-steps': (w) =>
    `The number of steps was left to the model, which takes more than the campaign allows: ${w.to}.`,
  'default-seconds': (w) => `The duration was left open: ${w.to} s.`,
  'default-audio': (w) => `Sound was left open: ${w.to === 'true' ? 'with' : 'without'}.`,
  'default-previews': (w) => `Partial images were left open: ${w.to}.`,
  'lighter-model': (w) => `${w.to} instead of ${w.from}: its energy is surely lower.`,
  'models-not-ranked': (w) => `${w.from} kept: ${w.to} may be lighter, but what is known of the two overlaps.`,
  'cleaner-region': (w) => `Region ${w.to} instead of ${w.from}, where electricity emits more.`,
  'cleaner-hour': (w) => `Waits for a cleaner hour: ${w.to}, ${w.from} now.`,
  reused: (w) => `The answer of receipt ${w.to} serves again; the header x-contrechamp-reuse: no asks for a new one.`,
  'budget-warning': (w) => `Budget ${w.field}: ${w.to}\u202f% with this request.`,
};

const fr: Readonly<Record<StepRule, Sentence>> = {
  'default-model': (w) => `Aucun modèle n’était nommé : ${w.to}, celui de la campagne.`,
  'default-count': (w) => `Le nombre d’images restait ouvert : ${w.to}.`,
  'default-quality': (w) => `La qualité restait ouverte : ${w.to}.`,
  'explicit-quality': (w) => `Qualité ${w.from}, rendue explicite : ${w.to}.`,
  'default-size': (w) => `La taille restait ouverte : ${w.to}.`,
  'default-steps': (w) =>
    `Le nombre d’étapes était laissé au modèle, qui en suit plus que la campagne n’en permet : ${w.to}.`,
  'default-seconds': (w) => `La durée restait ouverte : ${w.to}\u202fs.`,
  'default-audio': (w) => `Le son restait ouvert : ${w.to === 'true' ? 'avec' : 'sans'}.`,
  'default-previews': (w) => `Les images partielles restaient ouvertes : ${w.to}.`,
  'lighter-model': (w) => `${w.to} au lieu de ${w.from} : son énergie est sûrement moindre.`,
  'models-not-ranked': (w) =>
    `${w.from} est gardé : ${w.to} est peut-être plus léger, mais ce que l’on sait des deux se recouvre.`,
  'cleaner-region': (w) => `Région ${w.to} au lieu de ${w.from}, où l’électricité émet davantage.`,
  'cleaner-hour': (w) => `Attend une heure plus propre : ${w.to}, contre ${w.from} maintenant.`,
  reused: (w) =>
    `La réponse du reçu ${w.to} sert à nouveau ; l’en-tête x-contrechamp-reuse: no en demande une nouvelle.`,
  'budget-warning': (w) => `Budget ${w.field} : ${w.to}\u202f% avec cette demande.`,
};

const sentences = { en, fr };

/** A step as a sentence; a rule that is not known is shown as it is. */
export function stepText({ rule, field, from, to }: Step, lang: Lang): string {
  const sentence = (sentences[lang] as Readonly<Record<string, Sentence | undefined>>)[rule];
  const shown = (text: string | null): string => plain(text ?? '');
  const words = { from: shown(from), to: shown(to), field: quote(field ?? '', lang) };
  return typeset(
    sentence
      ? sentence(words)
      : [rule, field, from, to]
          .filter((x) => x !== null)
          .map(String)
          .map(plain)
          .join(' '),
    lang,
  );
}
