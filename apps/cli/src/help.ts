import type { Lang } from '@contrechamp/report';

const texts: Readonly<Record<Lang, string>> = {
  en: `contrechamp: what a campaign of images will emit, before choosing how to make it

  contrechamp compare FILE                  every scenario, its interval, its ratio to the reference
  contrechamp explain FILE --scenario ID    one scenario, line by line
                       [--item ID]          one line, down to its factors and sources
  contrechamp factors search WORD…          find emission factors
  contrechamp factors show ID               one factor with all its provenance
  contrechamp factors lint                  check the catalogue
  contrechamp schema campaign | catalogue   the JSON Schema of the files

  --lang fr|en             language                  --json                  the result as JSON
  --method ademe|desnz     publisher of factors      --no-radiative-forcing  leave contrails out
  --draws N  --seed N      sampling                  --no-training           leave training of models out
  --published FILE         place published ratios among our draws
  --no-color  --version  --help

Exit: 0 done · 1 a check fails · 2 bad usage or input
`,
  fr: `contrechamp : ce qu’une campagne d’images va émettre, avant de choisir comment la produire

  contrechamp compare FICHIER                  chaque scénario, son intervalle, son rapport à la référence
  contrechamp explain FICHIER --scenario ID    un scénario, ligne à ligne
                       [--item ID]             une ligne, jusqu’à ses facteurs et leurs sources
  contrechamp factors search MOT…              chercher des facteurs d’émission
  contrechamp factors show ID                  un facteur et toute sa provenance
  contrechamp factors lint                     contrôler le catalogue
  contrechamp schema campaign | catalogue      le schéma JSON des fichiers

  --lang fr|en             langue                    --json                  le résultat en JSON
  --method ademe|desnz     éditeur des facteurs      --no-radiative-forcing  sans traînées de condensation
  --draws N  --seed N      tirages                   --no-training           sans l’entraînement des modèles
  --published FICHIER      situer des rapports publiés parmi nos tirages
  --no-color  --version  --help

Code de sortie : 0 fait · 1 un contrôle échoue · 2 usage ou fichier incorrect
`,
};

export const help = (lang: Lang): string => texts[lang];
