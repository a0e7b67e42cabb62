import type { Lang } from '../../lang.ts';

interface FormWords {
  readonly sheets: { readonly readMe: string; readonly help: string; readonly lists: string };
  readonly title: string;
  readonly readMe: readonly (readonly [label: string, text: string])[];
  readonly help: readonly string[];
  readonly required: string;
  readonly either: string;
  /** The hint of a column that several activities share: `car: …`. */
  readonly each: (activities: string, text: string) => string;
  readonly hints: Readonly<Record<'#order' | '#scenario' | '#type' | '#country' | '#lever' | '#other', string>>;
}

export const formWords: Readonly<Record<Lang, FormWords>> = {
  en: {
    sheets: { readMe: 'Read me', help: 'Help', lists: 'Lists' },
    title: 'A campaign to fill in',
    readMe: [
      [
        '1',
        'Campaign: what it is called, its year, the scenario that the others are compared with. Deliverables: what is delivered; every scenario delivers the same.',
      ],
      ['2', 'Scenarios: one row for each way of producing. Its id is what the other sheets call it by.'],
      [
        '3',
        'The other sheets: one row for each thing that the production does, by kind. Choose the scenario and the activity: cells that do not apply turn grey, those that are needed turn yellow. Leave out what you do not need.',
      ],
      ['4', 'Then: contrechamp import FILE.xlsx -o campaign.yaml'],
      [
        'Quantities',
        'A number alone is in the unit of its heading. Any other unit can be written after it: 800 m, 1.5 TB.',
      ],
      ['Not sure?', 'Write the margin: 120 ± 20 %, or three figures, low < likely < high: 60 < 120 < 250.'],
      [
        'Several things',
        'An activity that holds several things (lights, equipment, drinks) takes a row for each: write ↳ as the activity of every row after the first.',
      ],
      ['Shares', 'metro 60 %; car 40 %. Lists: DOH; SIN.'],
      [
        'The same id',
        'The same id in two scenarios says that it is the same thing planned twice: if it turns out longer, it does in both.',
      ],
      [
        'Your own notes',
        'A column whose heading begins with # is not read, nor are sheets of your own. Headings may be moved, not renamed. No merged cells, nothing hidden.',
      ],
      ['Help', 'The sheet Help lists every activity, its columns and its choices.'],
    ],
    help: ['Activity', 'Sheet', 'Column', 'Needed', 'What it is', 'Choices', 'When left blank'],
    required: 'yes',
    either: 'one of these',
    each: (activities, text) => `${activities}: ${text}`,
    hints: {
      '#order': 'Place in the list of its scenario. May be left blank.',
      '#scenario': 'The id of a scenario, as on the sheet Scenarios.',
      '#type': 'What is done. ↳ goes on with the row above, for the next thing of its list.',
      '#country': 'Two letters, such as FR.',
      '#lever': 'A lever, written as in a campaign file: { use: smaller-crew }.',
      '#other': 'Fields without a column, or that a cell cannot hold, written as in a campaign file: { field: value }.',
    },
  },
  fr: {
    sheets: { readMe: 'Lisez-moi', help: 'Aide', lists: 'Listes' },
    title: 'Une campagne à remplir',
    readMe: [
      [
        '1',
        'Campagne : son nom, son année, le scénario auquel les autres sont comparés. Livrables : ce qui est livré ; chaque scénario livre la même chose.',
      ],
      [
        '2',
        'Scénarios : une ligne par façon de produire. Son identifiant est le nom que lui donnent les autres feuilles.',
      ],
      [
        '3',
        'Les autres feuilles : une ligne par chose que fait la production, rangée par nature. Choisissez le scénario et l’activité : les cellules sans objet deviennent grises, celles qu’il faut remplir deviennent jaunes. Laissez de côté ce dont vous n’avez pas besoin.',
      ],
      ['4', 'Ensuite : contrechamp import FICHIER.xlsx -o campagne.yaml'],
      [
        'Quantités',
        'Un nombre seul est dans l’unité de son en-tête. Toute autre unité s’écrit à la suite : 800 m, 1,5 To.',
      ],
      ['Pas sûr ?', 'Écrivez la marge : 120 ± 20 %, ou trois chiffres, bas < probable < haut : 60 < 120 < 250.'],
      [
        'Plusieurs choses',
        'Une activité qui en contient plusieurs (projecteurs, matériel, boissons) prend une ligne pour chacune : écrivez ↳ comme activité de chaque ligne après la première.',
      ],
      ['Parts', 'métro 60 % ; voiture 40 %. Listes : DOH ; SIN.'],
      [
        'Même identifiant',
        'Le même identifiant dans deux scénarios dit que c’est la même chose prévue deux fois : si elle dure plus que prévu, c’est dans les deux.',
      ],
      [
        'Vos notes',
        'Une colonne dont l’en-tête commence par # n’est pas lue, ni vos propres feuilles. Les en-têtes se déplacent, mais ne se renomment pas. Pas de cellules fusionnées, rien de masqué.',
      ],
      ['Aide', 'La feuille Aide énumère chaque activité, ses colonnes et ses choix.'],
    ],
    help: ['Activité', 'Feuille', 'Colonne', 'À remplir', 'Ce que c’est', 'Choix', 'Si rien n’est écrit'],
    required: 'oui',
    either: 'l’un de ceux-ci',
    each: (activities, text) => `${activities} : ${text}`,
    hints: {
      '#order': 'Rang dans la liste de son scénario. Peut rester vide.',
      '#scenario': 'L’identifiant d’un scénario, tel que sur la feuille Scénarios.',
      '#type': 'Ce qui est fait. ↳ poursuit la ligne du dessus, pour la chose suivante de sa liste.',
      '#country': 'Deux lettres, comme FR.',
      '#lever': 'Un levier, écrit comme dans un fichier de campagne : { use: smaller-crew }.',
      '#other':
        'Champs sans colonne, ou qu’une cellule ne peut pas contenir, écrits comme dans un fichier de campagne : { champ: valeur }.',
    },
  },
};
