import type { Lang } from '@contrechamp/report';

const texts: Readonly<Record<Lang, string>> = {
  en: `contrechamp: what a campaign of images will emit, before choosing how to make it

  contrechamp compare FILE                  every scenario, its interval, its ratio to the reference
  contrechamp compare FILE --receipts FOLDER|FILE.jsonl [--actuals] [--by person]
                                            and what the gateway metered beside what was planned, or in its place
  contrechamp chart FILE [-o FILE.svg] [--theme light|dark] [--receipts FOLDER|FILE.jsonl]
                                            the comparison, or planned and metered, as a picture
  contrechamp explain FILE --scenario ID    one scenario, line by line
                       [--item ID]          one line, down to its factors and sources
  contrechamp classify FILE [--view VIEW] [--role brand|agency|producer]
                                            bilan-carbone, beges, ghg-protocol, iso-14064-1, cnc, adgreen…
  contrechamp states QUOTE FINAL            two states of a campaign, line by line
  contrechamp levers FILE --scenario ID     what each measure would save, alone and on top of others
                     [--target -50% | --best | --with LEVER,…] [--apply NEW-FILE] [--stay]
                     [--max-effort N] [--exclude LEVER,…] [--order LEVER,…] [--set LEVER.PARAMETER=VALUE]…
                                            the shortest way to a target, or the lowest footprint
  contrechamp levers                        the measures there are, and how far they can be set to go
  contrechamp claim FILE ["SENTENCE" | --than ID [--scenario ID] [--at-least N | --percent P | --up-to N]]
                    [--audience consumer|business|internal] [--medium web|poster|…] [--country FR|EU|…]
                    [--date YYYY-MM-DD] [--dossier ADDRESS] [--than-file FILE]
                                            may this be said, on which figures, and what must stand beside it;
                                            alone: what may be said of each pair of scenarios
  contrechamp break-even FILE --against ID [--scenario ID] [--vary images|clips|grid|people|PATH]…
                                            until when one scenario emits less than another
  contrechamp sobriety FILE [--scenario ID] [--fewer 50]
                                            fewer images, efficient models, low-carbon data centres
  contrechamp rebound FILE --against ID [--scenario ID] [--times 2,5,10]
                                            the advantage when cheap images multiply
  contrechamp report FILE -o PAPER.pdf | PAPER.html [--summary] [--brand BRAND.yaml] [--date 2026-01-31]
                     [--target -50%] [--style colour|grey]
                                            a white paper with its sources; --summary: one page;
                                            --style grey: for a printer without colours
  contrechamp models [--task image|video] [--sort energy|co2e|name] [--region FR] [--size 1024x1024]
                     [--seconds 5] [--hardware h100] [--limit N] [--retired]
                                            what one image, or second of video, of each model takes
  contrechamp meter FOLDER [--usage EXPORT.csv]… [--count generations|images|files] [--unknown ignore]
                    [--kept-share 1/20] [--region FR] [--hardware rtx-4090] [--limit N]
                    [--receipts FOLDER|FILE.jsonl] [--as-activities [-o FILE]]
                                            what it took to generate images and videos already made, by what
                                            they carry; as entries to paste into a campaign
  contrechamp template --kind KIND [--country FR] [-o FILE]
                                            a starter file: photo-shoot, film-shoot, studio,
                                            virtual-production, generative-ai
  contrechamp template --format xlsx|csv -o FILE [--kind KIND]
                                            a form to fill in with a spreadsheet, empty or begun
  contrechamp import FILE.xlsx|FILE.csv -o CAMPAIGN.yaml
                                            a filled form, or an exported workbook, as a campaign
  contrechamp init [-o FILE]                an early estimate, from a handful of questions
  contrechamp dossier FILE -o DOSSIER.zip [--receipts FOLDER|FILE.jsonl] [--scenario ID]
                                            a result with all that it takes to compute it again, and receipts
  contrechamp verify DOSSIER.zip [--trust-catalogue]
                                            every file checked, the result computed again
  contrechamp export FILE --format json|csv|xlsx|inputs-csv|bilan-carbone|openlca|csrd|pact
                     [-o FILE] [--scenario ID] [--details FILE] [--set FIELD=VALUE]…
                                            the result as other programs read it
  contrechamp sector PATH…                  a campaign, or folders of them, beside published figures of
                     [--scenario [CAMPAIGN=]ID,…] [--shoot-days [CAMPAIGN=]N,…] [--format csv] [-o FILE]
                                            the sector: projects, shares, yearly totals, and their doubts
  contrechamp csrd FILE… [--client NAME] [--year YEAR] [--scenario ID | CAMPAIGN=ID,…] [--date 2026-01-31]
                   -o PAGE.pdf | PAGE.html | PAGE.json
                                            what a client reports of its images of a year, on one page
  contrechamp receipts verify [FOLDER|FILE] [--head HASH]
                                            that no receipt of the gateway was changed, left out or put in
  contrechamp receipts list [FOLDER|FILE] [--campaign ID] [--from DAY] [--to DAY] [--limit N]
  contrechamp receipts export [FOLDER|FILE] --format jsonl|csv|otel|otel-metrics [-o FILE] [--campaign ID]…
                                            what was generated, and what it took
  contrechamp receipts find FILE… [--receipts FOLDER|FILE.jsonl]
                                            which receipts delivered these files, and their share of it
  contrechamp mark FILE… -o FOLDER [--source-type TYPE] [--receipt ID [--receipts FOLDER] [--changed]]
                   [--certificate CERT.pem --key KEY.pem]
                                            copies of images that say what made them (IPTC digital source type);
                                            with a certificate, signed by C2PA
  contrechamp receipts activities [FOLDER|FILE] [--campaign ID] [-o FILE]
                                            the same as entries to paste in place of the planned ones
  contrechamp factors search WORD…          find emission factors
  contrechamp factors show ID               one factor with all its provenance
  contrechamp factors diff A B FILE…        what a release changes in campaigns, and why
  contrechamp factors lint                  check the catalogue
  contrechamp schema NAME                   the JSON Schema of a file, or of what a command prints

  --lang fr|en             language                  --json                  the result as JSON
  --method ademe|desnz     publisher of factors      --no-radiative-forcing  leave contrails out
  --draws N  --seed N      sampling                  --no-training           leave training of models out
  --electricity location|market                      --no-embodied           leave equipment’s manufacture out
  --catalogue RELEASE      number or file            --published FILE        place published ratios
  --no-color  --version  --help

Exit: 0 done · 1 a check fails · 2 bad usage or input
`,
  fr: `contrechamp : ce qu’une campagne d’images va émettre, avant de choisir comment la produire

  contrechamp compare FICHIER                  chaque scénario, son intervalle, son rapport à la référence
  contrechamp compare FICHIER --receipts DOSSIER|FICHIER.jsonl [--actuals] [--by person]
                                               et ce que la passerelle a mesuré, en face ou à la place du prévu
  contrechamp chart FICHIER [-o FICHIER.svg] [--theme light|dark] [--receipts DOSSIER|FICHIER.jsonl]
                                               la comparaison, ou prévu et mesuré, en image
  contrechamp explain FICHIER --scenario ID    un scénario, ligne à ligne
                       [--item ID]             une ligne, jusqu’à ses facteurs et leurs sources
  contrechamp classify FICHIER [--view VUE] [--role brand|agency|producer]
                                               bilan-carbone, beges, ghg-protocol, iso-14064-1, cnc, adgreen…
  contrechamp states DEVIS DÉFINITIF           deux états d’une campagne, ligne à ligne
  contrechamp levers FICHIER --scenario ID     ce qu’éviterait chaque mesure, seule et en plus des autres
                     [--target -50% | --best | --with LEVIER,…] [--apply NOUVEAU-FICHIER] [--stay]
                     [--max-effort N] [--exclude LEVIER,…] [--order LEVIER,…] [--set LEVIER.PARAMÈTRE=VALEUR]…
                                               le plus court chemin vers un objectif, ou l’empreinte la plus basse
  contrechamp levers                           les mesures qui existent, et jusqu’où elles se règlent
  contrechamp claim FICHIER ["PHRASE" | --than ID [--scenario ID] [--at-least N | --percent P | --up-to N]]
                    [--audience consumer|business|internal] [--medium web|poster|…] [--country FR|EU|…]
                    [--date AAAA-MM-JJ] [--dossier ADRESSE] [--than-file FICHIER]
                                               peut-on le dire, sur quels chiffres, et que mettre à côté ;
                                               seul : ce qui peut être dit de chaque paire de scénarios
  contrechamp break-even FICHIER --against ID [--scenario ID] [--vary images|clips|grid|people|CHEMIN]…
                                               jusqu’où un scénario émet moins qu’un autre
  contrechamp sobriety FICHIER [--scenario ID] [--fewer 50]
                                               moins d’images, modèles sobres, centres de données bas carbone
  contrechamp rebound FICHIER --against ID [--scenario ID] [--times 2,5,10]
                                               l’avantage, si les images peu chères se multiplient
  contrechamp report FICHIER -o PAPIER.pdf | PAPIER.html [--summary] [--brand MARQUE.yaml] [--date 2026-01-31]
                     [--target -50%] [--style colour|grey]
                                               un livre blanc avec ses sources ; --summary : une page ;
                                               --style grey : pour une imprimante sans couleurs
  contrechamp models [--task image|video] [--sort energy|co2e|name] [--region FR] [--size 1024x1024]
                     [--seconds 5] [--hardware h100] [--limit N] [--retired]
                                               ce que prend une image, ou une seconde de vidéo, de chaque modèle
  contrechamp meter DOSSIER [--usage EXPORT.csv]… [--count generations|images|files] [--unknown ignore]
                    [--kept-share 1/20] [--region FR] [--hardware rtx-4090] [--limit N]
                    [--receipts DOSSIER|FICHIER.jsonl] [--as-activities [-o FICHIER]]
                                               ce qu’a demandé la génération d’images et de vidéos déjà faites,
                                               d’après ce qu’elles portent ; en entrées à coller dans une campagne
  contrechamp template --kind SORTE [--country FR] [-o FICHIER]
                                               un fichier de départ : photo-shoot, film-shoot, studio,
                                               virtual-production, generative-ai
  contrechamp template --format xlsx|csv -o FICHIER [--kind SORTE]
                                               un formulaire à remplir dans un tableur, vide ou commencé
  contrechamp import FICHIER.xlsx|FICHIER.csv -o CAMPAGNE.yaml
                                               un formulaire rempli, ou un classeur exporté, en campagne
  contrechamp init [-o FICHIER]                une première estimation, d’après quelques questions
  contrechamp dossier FICHIER -o DOSSIER.zip [--receipts DOSSIER|FICHIER.jsonl] [--scenario ID]
                                               un résultat et tout ce qu’il faut pour le recalculer, et des reçus
  contrechamp verify DOSSIER.zip [--trust-catalogue]
                                               chaque fichier contrôlé, le résultat recalculé
  contrechamp export FICHIER --format json|csv|xlsx|inputs-csv|bilan-carbone|openlca|csrd|pact
                     [-o FICHIER] [--scenario ID] [--details FICHIER] [--set CHAMP=VALEUR]…
                                               le résultat tel que d’autres programmes le lisent
  contrechamp sector CHEMIN…                   une campagne, ou des dossiers, face aux chiffres publiés du
                     [--scenario [CAMPAGNE=]ID,…] [--shoot-days [CAMPAGNE=]N,…] [--format csv] [-o FICHIER]
                                               secteur : projets, parts, totaux annuels, et leurs doutes
  contrechamp csrd FICHIER… [--client NOM] [--year ANNÉE] [--scenario ID | CAMPAGNE=ID,…] [--date 2026-01-31]
                   -o PAGE.pdf | PAGE.html | PAGE.json
                                               ce qu’un client déclare de ses images d’une année, en une page
  contrechamp receipts verify [DOSSIER|FICHIER] [--head EMPREINTE]
                                               qu’aucun reçu de la passerelle n’a été modifié, ôté ou ajouté
  contrechamp receipts list [DOSSIER|FICHIER] [--campaign ID] [--from JOUR] [--to JOUR] [--limit N]
  contrechamp receipts export [DOSSIER|FICHIER] --format jsonl|csv|otel|otel-metrics [-o FICHIER] [--campaign ID]…
                                               ce qui a été généré, et ce que cela a pris
  contrechamp receipts find FICHIER… [--receipts DOSSIER|FICHIER.jsonl]
                                               quels reçus ont livré ces fichiers, et leur part
  contrechamp mark FICHIER… -o DOSSIER [--source-type TYPE] [--receipt ID [--receipts DOSSIER] [--changed]]
                   [--certificate CERT.pem --key CLÉ.pem]
                                               des copies d’images qui disent ce qui les a faites (type de
                                               source numérique de l’IPTC) ; avec un certificat, signées en C2PA
  contrechamp receipts activities [DOSSIER|FICHIER] [--campaign ID] [-o FICHIER]
                                               la même chose, en entrées à coller à la place du prévu
  contrechamp factors search MOT…              chercher des facteurs d’émission
  contrechamp factors show ID                  un facteur et toute sa provenance
  contrechamp factors diff A B FICHIER…        ce qu’une version change aux campagnes, et pourquoi
  contrechamp factors lint                     contrôler le catalogue
  contrechamp schema NOM                       le schéma JSON d’un fichier, ou de ce qu’imprime une commande

  --lang fr|en             langue                    --json                  le résultat en JSON
  --method ademe|desnz     éditeur des facteurs      --no-radiative-forcing  sans traînées de condensation
  --draws N  --seed N      tirages                   --no-training           sans l’entraînement des modèles
  --electricity location|market                      --no-embodied           sans la fabrication du matériel
  --catalogue VERSION      numéro ou fichier         --published FICHIER     situer des rapports publiés
  --no-color  --version  --help

Code de sortie : 0 fait · 1 un contrôle échoue · 2 usage ou fichier incorrect
`,
};

export const help = (lang: Lang): string => texts[lang];
