import type { Source } from '@contrechamp/engine';
import { type Lang, plain } from '../lang.ts';

/** Publisher, title, version and year of a publication, none of them told twice. */
export function sourceTitle({ publisher, title, version, year }: Source): string {
  const parts = [...(publisher === title ? [] : [publisher]), title];
  const said = (word: string): boolean => parts.some((p) => p.split(/[\s,()]+/).includes(word));
  if (version !== undefined && !said(version) && !parts.some((p) => p.includes(version))) parts.push(version);
  if (!said(String(year)) && version !== String(year)) parts.push(String(year));
  return plain(parts.join(', '));
}

/** Our own remarks in the place of a licence; names of licences stay as they are. */
const remarks: readonly (readonly [RegExp, string])[] = [
  [/terms not seen/, 'conditions non vues'],
  [/no licence seen/, 'aucune licence vue'],
  [/no open licence seen/, 'aucune licence ouverte vue'],
  [/no open licence/, 'sans licence ouverte'],
  [/no plain data licence/, 'sans licence de données explicite'],
  [/single figures are quoted here/, 'chiffres isolés, cités'],
  [/single figures are quoted/, 'chiffres isolés, cités'],
  [/single figures quoted with citation/, 'chiffres isolés, cités avec leur source'],
  [/single figure quoted with citation/, 'chiffre isolé, cité avec sa source'],
  [/single figures quoted/, 'chiffres isolés, cités'],
  [/single figure quoted/, 'chiffre isolé, cité'],
  [/single distances only/, 'distances isolées'],
  [/figures quoted from a scientific paper/, 'chiffres cités d’un article scientifique'],
  [/licence of the network data not seen/, 'licence des données du réseau non vue'],
  [/that of this catalogue/, 'celle de ce catalogue'],
  [/model published openly/, 'modèle publié ouvertement'],
  [/constants read in Apache-2\.0 code/, 'constantes lues dans du code Apache-2.0'],
  [/Apache-2\.0 project/, 'projet Apache-2.0'],
  [/figures of the sources it names/, 'chiffres des sources qu’il nomme'],
  [/Public domain \(US government\)/i, 'domaine public (gouvernement des États-Unis)'],
  [/^public domain$/i, 'domaine public'],
  [/\(software and data files\)/, '(logiciel et fichiers de données)'],
  [/\(model\)/, '(modèle)'],
  [/\(text\)/, '(texte)'],
  [/NegaOctet figures under ADEME conditions v1\.0/, 'chiffres NegaOctet sous conditions ADEME v1.0'],
  [/figures of ADEME under/, 'chiffres de l’ADEME sous'],
  [/ and ADEME conditions v1\.0/, ' et conditions ADEME v1.0'],
  [/ for Base Empreinte figures/, ' pour les chiffres de la Base Empreinte'],
  [/ADEME conditions v1\.0 for the rest/, 'conditions ADEME v1.0 pour le reste'],
];

/** A licence in the language of the paper: its name as it is, and what the catalogue remarks of it in words. */
export const licenceText = ({ licence }: Source, lang: Lang): string =>
  lang === 'en'
    ? plain(licence)
    : remarks.reduce((text, [found, said]) => text.replace(found, said), plain(licence)).replace(/; /g, ' ; ');
