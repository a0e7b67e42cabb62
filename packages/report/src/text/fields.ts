import type { Lang } from '../lang.ts';

/** What columns of a table are called: field of the schema | English | French. */
const fieldTable = `
id|id|identifiant
name.en|name in English|nom en anglais
name.fr|name in French|nom en français
period|year|année
type|kind|nature
count|number|nombre
width|width, pixels|largeur, pixels
height|height, pixels|hauteur, pixels
seconds|seconds|secondes
usage|use|usage
stages|stages counted|étapes comptées
reference|reference scenario|scénario de référence
client|client|client
made|produced in the end|finalement produit
method|method|méthode
options.radiativeForcing|count contrails|compter les traînées de condensation
options.training|count training of models|compter l’entraînement des modèles
options.embodied|count manufacture of equipment|compter la fabrication du matériel
options.electricity|electricity|électricité
state|state|état
catalogue|catalogue release|version du catalogue
site.city|city|ville
site.country|country|pays
category|category|poste
reason|reason|raison
intensity|intensity|intensité
series|series, file|série, fichier
kind|kind|type
year|year|année
from|from|départ
to|to|arrivée
via|via|via
distance|distance|distance
return|return|aller-retour
passengers|people on board|personnes à bord
cabin|cabin|cabine
radiativeForcing|contrails|traînées
label|label|libellé
by|carried out by|à la charge de
stage|stage|étape
country|country|pays
primary|measured or invoiced|mesuré ou facturé
note|note|remarque
source|source|source
factor|factor of the catalogue|facteur du catalogue
quality|quality|qualité
service|service|service
vehicles|vehicles|véhicules
days|days|jours
size|size|gabarit
fuel|fuel|carburant
hours|hours|heures
ticket|ferry ticket|billet de ferry
people|people|personnes
mode|means of transport|moyen de transport
perCar|people per car|personnes par voiture
mix|shares|parts
mass|mass|masse
refrigerated|refrigerated|frigorifique
parcels|parcels|colis
nights|nights|nuits
rooms|rooms|chambres
standard|standard|catégorie
diet|diet|régime
breakfasts|breakfasts|petits-déjeuners
drinks.kind|drink|boisson
drinks.volume|drink, volume|boisson, volume
bottledWater|bottled water|eau en bouteille
energy|energy|énergie
power|power|puissance
supply|supply|fourniture
contractIntensity|intensity of the contract|intensité du contrat
area|area|surface
heating|heating|chauffage
season|season|saison
fixtures.kind|light|projecteur
fixtures.power|light, power|projecteur, puissance
fixtures.count|light, number|projecteur, nombre
fixtures.hours|light, hours|projecteur, heures
fuelVolume|fuel, volume|carburant, volume
load|load|charge
volume|volume|volume
items.kind|item|matériel
items.count|item, number|matériel, nombre
items.days|item, days|matériel, jours
origin|origin|provenance
endOfLife|end of life|fin de vie
uses|productions served|productions servies
spend|money spent|montant dépensé
embodied|count manufacture|compter la fabrication
personDays|person-days|jours-personnes
gpuHours|GPU hours|heures de GPU
cpuHours|core-hours|heures de cœur
provider|provider|fournisseur
region|region|région
hardware|accelerator|accélérateur
at|hour|horaire
months|months|mois
copies|copies|copies
medium|medium|support
network|network|réseau
participants|people connected|personnes connectées
model|model|modèle
steps|steps|étapes de débruitage
strength|strength|intensité de retouche
tokens|tokens|jetons
inputTokens|tokens read|jetons lus
references|reference images|images de référence
previews|previews|aperçus
rewrite|prompt rewritten|prompt réécrit
gpuSeconds|GPU seconds|secondes de GPU
energyBoundary|energy metered on|énergie relevée sur
energyFrom|energy told by|énergie donnée par
clips|clips|plans
audio|sound|son
fromVideo|from a video|à partir d’une vidéo
requests|requests|requêtes
treatment|treatment|traitement
treated|treated|traitée
amount|amount|montant
quantity|quantity|quantité
factor.value|own factor, value|facteur propre, valeur
factor.unit|own factor, unit|facteur propre, unité
factor.source|own factor, source|facteur propre, source
factor.year|own factor, year|facteur propre, année
factor.uncertainty|own factor, uncertainty|facteur propre, incertitude
`;

/** What a type of activity is called in one or two words: type | English | French. */
const activityTable = `
flight|flight|vol
train|train|train
car|car or van|voiture ou utilitaire
taxi|taxi|taxi
coach|coach|autocar
motorbike|motorbike|deux-roues motorisé
boat|boat or ferry|bateau ou ferry
helicopter|helicopter|hélicoptère
commute|commuting|domicile-travail
freight|freight|fret
courier|courier|coursier
hotel|hotel|hôtel
rental|rented lodging|location
meals|meals|repas
electricity|electricity|électricité
studio|studio|studio
lighting|lighting|éclairage
generator|generator|groupe électrogène
fuel|fuel burnt|combustible
equipment|equipment|matériel
material|set material|matériau de décor
clothing|clothing|costumes
furniture|furniture|mobilier
props|props|accessoires
workstation|workstation|poste informatique
office|office|bureau
homeworking|homeworking|télétravail
render|rendering|calcul d’images
storage|file storage|conservation de fichiers
transfer|file transfer|envoi de fichiers
videocall|video call|visioconférence
image-generation|generated images|images générées
video-generation|generated video|vidéo générée
upscaling|upscaling|agrandissement
text-generation|text requests|requêtes de texte
fine-tuning|fine-tuning|adaptation de modèle
waste|waste|déchets
water|water|eau
spend|purchase|achat
custom|own factor|facteur propre
`;

const wordsOf = (table: string): ReadonlyMap<string, Readonly<Record<Lang, string>>> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [code = '', en = '', fr = ''] = row.split('|');
        return [code, { en, fr }] as const;
      }),
  );

const fields = wordsOf(fieldTable);
const activities = wordsOf(activityTable);

/** What the column of a field is called; the field itself when it has no words. */
export const fieldName = (field: string, lang: Lang): string => fields.get(field)?.[lang] ?? field;

/** What a type of activity is called in a list to choose from; the type itself when it has no words. */
export const activityName = (type: string, lang: Lang): string => activities.get(type)?.[lang] ?? type;

/** Fields and types that have words: for the tests that none is missing. */
export const knownFields: ReadonlySet<string> = new Set(fields.keys());
export const knownActivities: ReadonlySet<string> = new Set(activities.keys());
