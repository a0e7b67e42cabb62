import { type Answers, starterFile, templateKinds, travelModes, usual } from '@contrechamp/report';
import { loadCatalogue } from '../catalogue/load.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { writeNewFile } from '../write-new-file.ts';
import { knownCountry, knownKind } from './template.ts';

/** Asks one question and returns what was typed; null once there is nobody to answer. */
export type Ask = (question: string) => Promise<string | null>;

const words = {
  en: {
    kind: `Which production? (${templateKinds.join(', ')})`,
    name: 'What is the campaign called?',
    country: 'In which country? (two letters)',
    city: 'In which city? (Enter to leave out)',
    people: 'How many people on set or at work?',
    days: 'For how many days?',
    deliverables: 'How many images or films are delivered?',
    travellers: 'How many come from elsewhere and sleep there?',
    travelMode: `How do they come? (${travelModes.join(', ')})`,
    travelKm: 'From how far, one way, in kilometres?',
    number: 'Write a number, such as 8.',
    choice: (choices: string) => `Write one of: ${choices}.`,
    ended: 'The questions were not all answered: nothing is written.',
    done: (file: string) => `${file} is written, an early estimate. Next: contrechamp compare ${file}`,
  },
  fr: {
    kind: `Quelle production ? (${templateKinds.join(', ')})`,
    name: 'Comment s’appelle la campagne ?',
    country: 'Dans quel pays ? (deux lettres)',
    city: 'Dans quelle ville ? (Entrée pour passer)',
    people: 'Combien de personnes sur le plateau ou au travail ?',
    days: 'Pendant combien de jours ?',
    deliverables: 'Combien d’images ou de films livrés ?',
    travellers: 'Combien viennent d’ailleurs et dorment sur place ?',
    travelMode: `Comment viennent-elles ? (${travelModes.join(', ')})`,
    travelKm: 'De quelle distance, aller simple, en kilomètres ?',
    number: 'Écrivez un nombre, par exemple 8.',
    choice: (choices: string) => `Écrivez l’un de : ${choices}.`,
    ended: 'Toutes les questions n’ont pas eu de réponse : rien n’est écrit.',
    done: (file: string) => `${file} est écrit, c’est une première estimation. Ensuite : contrechamp compare ${file}`,
  },
};

class Interview {
  readonly #ask: Ask;
  readonly #output: Output;
  readonly #ended: string;

  constructor(ask: Ask, output: Output, ended: string) {
    this.#ask = ask;
    this.#output = output;
    this.#ended = ended;
  }

  /** Asks until `read` accepts the answer; Enter takes the usual one, which is shown. */
  async until<T>(question: string, usually: string, read: (answer: string) => T): Promise<T> {
    for (;;) {
      const given = await this.#ask(usually === '' ? `${question} ` : `${question} [${usually}] `);
      if (given === null) throw new Failure(this.#ended);
      try {
        return read(given.trim() === '' ? usually : given.trim());
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        this.#output.err(line(error.message));
      }
    }
  }
}

/** A whole number from `from` up. @throws Failure */
function wholeNumber(from: number, complaint: string): (answer: string) => number {
  return (answer) => {
    const n = Number(answer);
    if (Number.isInteger(n) && n >= from && n <= 1e6) return n;
    throw new Failure(complaint);
  };
}

/** `init`: asks the handful of questions of an early estimate and writes the campaign file. */
export async function init(options: Options, output: Output, ask: Ask): Promise<number> {
  const { lang } = options;
  const text = words[lang];
  const interview = new Interview(ask, output, text.ended);
  const count = (question: string, usually: number, from = 1) =>
    interview.until(question, String(usually), wholeNumber(from, text.number));
  const oneOf = <T extends string>(question: string, usually: T, choices: readonly T[]) =>
    interview.until(question, usually, (answer) => {
      const found = choices.find((c) => c === answer);
      if (found === undefined) throw new Failure(text.choice(choices.join(', ')));
      return found;
    });

  const kind = await interview.until(text.kind, options.kind ?? 'photo-shoot', (a) => knownKind(a, options));
  const common = usual[kind];
  const name = await interview.until(text.name, lang === 'fr' ? 'Ma campagne' : 'My campaign', (a) => a);
  const country = await interview.until(text.country, options.country ?? 'FR', (a) => knownCountry(a, options));
  const city = await interview.until(text.city, '', (a) => (a === '' ? null : a));
  const people = await count(text.people, common.people);
  const days = await count(text.days, common.days);
  const deliverables = await count(text.deliverables, common.deliverables);
  const travellers = await count(text.travellers, common.travellers, 0);
  const travelMode = travellers > 0 ? await oneOf(text.travelMode, common.travelMode, travelModes) : 'none';
  const travelKm = travelMode === 'none' ? 0 : await count(text.travelKm, common.travelKm, 0);

  const answers: Answers = { kind, name, country, city, people, days, deliverables, travellers, travelMode, travelKm };
  const file = options.output ?? 'campaign.yaml';
  const { release } = loadCatalogue(lang);
  const context = { lang, period: new Date().getFullYear(), catalogue: release, state: 'early' } as const;
  writeNewFile(file, starterFile(answers, context, file), lang);
  output.out(line(text.done(file)));
  return 0;
}
