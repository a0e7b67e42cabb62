import type { Lang } from '@contrechamp/report';

interface Words {
  readonly usage: string;
  client(file: string): string;
  clients(list: string): string;
  noClient(asked: string, list: string): string;
  years(list: string): string;
  noYear(asked: string, list: string): string;
  year(text: string): string;
  aside(files: string): string;
  which(file: string, campaign: string, ids: string): string;
  made(file: string, ids: string): string;
  unknown(id: string, file: string, near: string, ids: string): string;
  unknownCampaign(id: string, near: string, ids: string): string;
  twice(id: string, files: string): string;
  choice(option: string, counting: string, not: string): string;
}

export const csrdWords: Readonly<Record<Lang, Words>> = {
  en: {
    usage: 'Give one campaign file or several: contrechamp csrd FILE… --client NAME --year YEAR -o PAGE.pdf',
    client: (file) =>
      `${file}: the campaign does not say whom it is for. Add a line under “campaign:”, such as “client: Example Brand”.`,
    clients: (list) => `These campaigns are for several clients: ${list}. Add --client with one of them.`,
    noClient: (asked, list) => `No campaign here is for “${asked}”. Clients: ${list}.`,
    years: (list) => `These campaigns are of several years: ${list}. Add --year with one of them.`,
    noYear: (asked, list) => `No campaign of that client is of ${asked}. Years: ${list}.`,
    year: (text) => `--year ${text}: write a year, such as 2026.`,
    aside: (files) => `Left aside, being for another client or of another year: ${files}.`,
    which: (file, campaign, ids) =>
      `${file}: which scenario was made? Write “made: true” in it, or add --scenario ${campaign}=ID with one of: ${ids}. Scenarios are alternatives and are never added up.`,
    made: (file, ids) =>
      `${file}: several scenarios say “made: true” (${ids}). They are alternatives: keep one, or choose it with --scenario.`,
    unknown: (id, file, near, ids) =>
      `${file}: no scenario “${id}”.${near === '' ? '' : ` Did you mean “${near}”?`} Scenarios: ${ids}.`,
    unknownCampaign: (id, near, ids) =>
      `--scenario: no campaign “${id}” among the files.${near === '' ? '' : ` Did you mean “${near}”?`} Campaigns: ${ids}.`,
    twice: (id, files) =>
      `Campaign “${id}” is in several files: ${files}. It would be counted twice: give one of them, the final one where there is one.`,
    choice: (option, counting, not) =>
      `${counting} counts what ${not} leaves out (${option}), so they cannot be added up. Add --${option} or --no-${option} for all.`,
  },
  fr: {
    usage:
      'Donnez un ou plusieurs fichiers de campagne : contrechamp csrd FICHIER… --client NOM --year ANNÉE -o PAGE.pdf',
    client: (file) =>
      `${file} : la campagne ne dit pas pour qui elle est faite. Ajoutez une ligne sous « campaign: », comme « client: Marque Exemple ».`,
    clients: (list) => `Ces campagnes sont faites pour plusieurs clients : ${list}. Ajoutez --client avec l’un d’eux.`,
    noClient: (asked, list) => `Aucune campagne n’est faite ici pour « ${asked} ». Clients : ${list}.`,
    years: (list) => `Ces campagnes sont de plusieurs années : ${list}. Ajoutez --year avec l’une d’elles.`,
    noYear: (asked, list) => `Aucune campagne de ce client n’est de ${asked}. Années : ${list}.`,
    year: (text) => `--year ${text} : écrivez une année, comme 2026.`,
    aside: (files) => `Laissés de côté, d’un autre client ou d’une autre année : ${files}.`,
    which: (file, campaign, ids) =>
      `${file} : quel scénario a été produit ? Écrivez-y « made: true », ou ajoutez --scenario ${campaign}=ID avec l’un de : ${ids}. Des scénarios sont des variantes et ne s’additionnent jamais.`,
    made: (file, ids) =>
      `${file} : plusieurs scénarios disent « made: true » (${ids}). Ce sont des variantes : gardez-en une, ou choisissez-la par --scenario.`,
    unknown: (id, file, near, ids) =>
      `${file} : pas de scénario « ${id} ».${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Scénarios : ${ids}.`,
    unknownCampaign: (id, near, ids) =>
      `--scenario : pas de campagne « ${id} » parmi les fichiers.${near === '' ? '' : ` Vouliez-vous dire « ${near} » ?`} Campagnes : ${ids}.`,
    twice: (id, files) =>
      `La campagne « ${id} » est dans plusieurs fichiers : ${files}. Elle compterait deux fois : donnez-en un seul, le définitif s’il existe.`,
    choice: (option, counting, not) =>
      `${counting} compte ce que ${not} écarte (${option}) : ils ne s’additionnent pas. Ajoutez --${option} ou --no-${option} pour tous.`,
  },
};
