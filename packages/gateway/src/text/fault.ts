import type { Lang } from '../policy/verdict.ts';
import type { Fault, FaultCode } from '../receipt/fault.ts';
import { plain, typeset } from './format.ts';

interface Words {
  readonly line: (file: string, line: number) => string;
  /** `where` names the line, `detail` what it says. */
  readonly faults: Readonly<Record<FaultCode, (where: string, detail: string) => string>>;
}

const en: Words = {
  line: (file, line) => `line ${line} of ${file}`,
  faults: {
    unreadable: (where) => `What stands at ${where} is no line of a ledger.`,
    changed: (where) => `What ${where} says was changed: its hash is another.`,
    missing: (where, records) =>
      `Before ${where}, ${/–/.test(records) ? `records ${records} are` : `record ${records} is`} missing.`,
    inserted: (where) => `What stands at ${where} was put in: the chain goes on without it.`,
    reordered: (where) => `What stands at ${where} was moved: the record that it follows comes later.`,
    misnumbered: (where, expected) => `The number of ${where} is wrong: it should be ${expected}.`,
    'cut-short': (where) => `The end is torn: ${where} is not whole.`,
    'not-a-record': (where, detail) => `What ${where} says is not what a gateway writes (${detail}).`,
    'opened-twice': (where, id) => `At ${where}, generation ${id} begins a second time.`,
    'settled-twice': (where, id) => `At ${where}, generation ${id} gets a second receipt.`,
    'settled-without-opening': (where, id) => `At ${where}, generation ${id} gets a receipt and never began.`,
    'settlement-of-another': (where, id) =>
      `At ${where}, the receipt of ${id} names another campaign, person, key or time than its beginning.`,
    'checkpoint-differs': (where) => `The sums at ${where} are not those of the records before it.`,
    'head-not-found': (_, hash) =>
      `No record has the hash ${hash}: the end was cut off, everything was written anew, or this is another ledger.`,
    empty: () => 'There is no record in it.',
  },
};

const fr: Words = {
  line: (file, line) => `la ligne ${line} de ${file}`,
  faults: {
    unreadable: (where) => `Ce qui se trouve à ${where} n’est pas une ligne de registre.`,
    changed: (where) => `Ce que dit ${where} a été modifié : son empreinte est autre.`,
    missing: (where, records) =>
      `Avant ${where}, ${/–/.test(records) ? `les enregistrements ${records} manquent` : `l’enregistrement ${records} manque`}.`,
    inserted: (where) => `Ce qui se trouve à ${where} a été ajouté : la chaîne se poursuit sans cela.`,
    reordered: (where) => `Ce qui se trouve à ${where} a été déplacé : l’enregistrement qu’il suit vient plus loin.`,
    misnumbered: (where, expected) => `Le numéro porté par ${where} est faux : ce devrait être ${expected}.`,
    'cut-short': (where) => `La fin est déchirée : ${where} n’est pas entière.`,
    'not-a-record': (where, detail) => `Ce que dit ${where} n’est pas ce qu’écrit une passerelle (${detail}).`,
    'opened-twice': (where, id) => `À ${where}, la génération ${id} commence une seconde fois.`,
    'settled-twice': (where, id) => `À ${where}, la génération ${id} reçoit un second reçu.`,
    'settled-without-opening': (where, id) => `À ${where}, la génération ${id} a un reçu sans avoir commencé.`,
    'settlement-of-another': (where, id) =>
      `À ${where}, le reçu de ${id} nomme une autre campagne, personne, clé ou heure que son début.`,
    'checkpoint-differs': (where) => `Les sommes de ${where} ne sont pas celles des enregistrements qui précèdent.`,
    'head-not-found': (_, hash) =>
      `Aucun enregistrement n’a l’empreinte ${hash} : la fin a été coupée, tout a été réécrit, ou c’est un autre registre.`,
    empty: () => 'Il ne contient aucun enregistrement.',
  },
};

const words = { en, fr };

/** What is wrong with a chain, and where first: one sentence. */
export function faultText({ code, place, detail }: Fault, lang: Lang): string {
  const { line, faults } = words[lang];
  const where = place ? line(plain(place.file), place.line) : '';
  return typeset(faults[code](where, plain(detail ?? '')), lang);
}
