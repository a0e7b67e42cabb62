import { define } from '../define.ts';

export const sharing = define(
  {
    menu: 'Share',
    copyLink: 'Copy a link that holds the campaign',
    copied: 'Link copied. The campaign is in the link itself: nothing was sent.',
    notCopied: 'The browser does not allow copying. Here is the link:',
    long: (n: string) => `The link is ${n} characters long: some mail programs cut it. The file is safer.`,
    switched:
      'The switches of method that you have moved are not in the link: write them into the file first, on the page that compares.',
    exportYaml: 'Campaign file (YAML)',
    exportCsv: 'Line items (CSV)',
    exportJson: 'Result (JSON)',
    print: 'Print view',
    cut: 'This link is not whole.',
    cutHelp: 'It was cut or changed on its way. Ask for it again, or for the campaign file.',
    shared: 'A campaign from a link: it is in this page only, and nothing was sent.',
    keep: 'Save a copy',
  },
  {
    menu: 'Partager',
    copyLink: 'Copier un lien qui contient la campagne',
    copied: 'Lien copié. La campagne est dans le lien lui-même : rien n’a été envoyé.',
    notCopied: 'Le navigateur ne permet pas de copier. Voici le lien :',
    long: (n: string) => `Le lien fait ${n} caractères : certaines messageries le coupent. Le fichier est plus sûr.`,
    switched:
      'Les choix de méthode que vous avez changés ne sont pas dans le lien : écrivez-les d’abord dans le fichier, sur la page qui compare.',
    exportYaml: 'Fichier de campagne (YAML)',
    exportCsv: 'Lignes de calcul (CSV)',
    exportJson: 'Résultat (JSON)',
    print: 'Version à imprimer',
    cut: 'Ce lien n’est pas entier.',
    cutHelp: 'Il a été coupé ou modifié en route. Demandez-le à nouveau, ou demandez le fichier de campagne.',
    shared: 'Une campagne reçue par un lien : elle n’est que dans cette page, et rien n’a été envoyé.',
    keep: 'Enregistrer une copie',
  },
);
