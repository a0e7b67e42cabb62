import type { Lang } from '../lang.ts';

/** Words of the file that a form or a table offers, as people say them: code | English | French. */
const table = `
brand|the brand|la marque
agency|the agency|l’agence
producer|the producer|la production
pre-production|pre-production|préproduction
shoot|shoot|prise de vue
generation|generation|génération
post-production|post-production|postproduction
delivery|delivery|livraison
end-of-life|end of life|fin de vie
location-shoot|location shoot|tournage en extérieur
studio-shoot|studio shoot|tournage en studio
virtual-production|virtual production|production virtuelle
generative-ai|generative AI|IA générative
hybrid|hybrid|hybride
still|still image|image fixe
video|video|vidéo
animation|animation|animation
early|early estimate|première estimation
provisional|provisional, at quote|provisoire, au devis
final|final, at cost|définitif, au coût réel
economy|economy|économique
premium-economy|premium economy|économique supérieure
business|business|affaires
first|first|première
ademe|ADEME|ADEME
desnz|DESNZ|DESNZ
high-speed|high-speed|grande vitesse
intercity|intercity|grandes lignes
regional|regional|régional
rer|suburban rail|RER
metro|metro|métro
tram|tram|tramway
international|international|international
low|low|basse
high|high|haute
small|small|petit
medium|medium|moyen
large|large|grand
average|average|moyen, toutes tailles
suv|SUV|SUV
van|van|utilitaire
minibus|minibus|minibus
petrol|petrol|essence
diesel|diesel|gazole
plug-in|plug-in hybrid|hybride rechargeable
electric|electric|électrique
scooter|scooter|scooter
rib|rigid inflatable|semi-rigide
motorboat|motorboat|vedette
workboat|workboat|bateau de service
yacht|yacht|yacht
foot|on foot|à pied
car|car|voiture
piston|piston engine|moteur à pistons
light-turbine|light, single turbine|léger, une turbine
twin-turbine|twin turbine|deux turbines
train|train|train
bus|bus|bus
motorbike|motorbike|moto
walk-or-bike|walk or bicycle|marche ou vélo
road-van|by van|par utilitaire
road-hgv|by lorry|par poids lourd
rail|by rail|par le rail
sea|by sea|par mer
air|by air|par avion
round|courier’s round|tournée de coursier
cargo-bike|cargo bike|vélo cargo
midscale|midscale|milieu de gamme
luxury|luxury|luxe
apartment|apartment|appartement
eco-certified|eco-certified|écocertifié
mixed|mixed|mixte
beef|beef|bœuf
meat|meat|viande
fish|fish|poisson
vegetarian|vegetarian|végétarien
vegan|vegan|végétalien
coffee|coffee|café
tea|tea|thé
juice|juice|jus
soda|soda|soda
beer|beer|bière
wine|wine|vin
milk|milk|lait
plant-milk|plant milk|boisson végétale
tap-water|tap water|eau du robinet
grid|the grid|le réseau
contract|a contract|un contrat
solar|solar|solaire
gas|gas|gaz
district|district heating|réseau de chaleur
none|none|aucun
all-year|average of the year|moyenne de l’année
mild|mild season|saison douce
led|LED|LED
hmi|HMI|HMI
tungsten|tungsten|tungstène
fluorescent|fluorescent|fluorescent
quarter|a quarter|un quart
half|half|moitié
three-quarter|three quarters|trois quarts
full|full|pleine
hvo|HVO (renewable diesel)|HVO (gazole renouvelable)
hydrogen|hydrogen|hydrogène
battery|battery|batterie
lpg|LPG|GPL
natural-gas|natural gas|gaz naturel
camera|camera|caméra
lens-set|set of lenses|série d’optiques
drone|drone|drone
lighting-kit|lighting kit|kit lumière
grip|grip|machinerie
led-wall|LED wall|mur de LED
laptop|laptop|ordinateur portable
desktop|desktop computer|ordinateur fixe
gpu-workstation|workstation with GPU|station de travail avec GPU
monitor|monitor|écran
server|server|serveur
workstation|workstation|station de travail
wood|wood|bois
plywood|plywood|contreplaqué
mdf|MDF|MDF
softwood|softwood|résineux
steel|steel|acier
aluminium|aluminium|aluminium
polystyrene|polystyrene|polystyrène
plastic|plastic|plastique
glass|glass|verre
plaster|plaster|plâtre
concrete|concrete|béton
brick|brick|brique
stone|stone|pierre
paint|paint|peinture
textile|textile|textile
textiles|textiles|textiles
carpet|carpet|moquette
foam|foam|mousse
paper|paper|papier
cardboard|cardboard|carton
new|new|neuf
reused|reused|réemployé
recycled|recycled|recyclé
rented|rented|loué
second-hand|second-hand|d’occasion
landfill|landfill|enfouissement
incineration|incineration|incinération
recycling|recycling|recyclage
reuse|reuse|réemploi
donation|donation|don
compost|compost|compost
anaerobic-digestion|anaerobic digestion|méthanisation
t-shirt|T-shirt|T-shirt
shirt|shirt|chemise
sweatshirt|sweatshirt|sweat-shirt
jumper|jumper|pull
jeans|jeans|jean
dress|dress|robe
coat|coat|manteau
rain-jacket|rain jacket|imperméable
shoes|shoes|chaussures
chair|chair|chaise
armchair|armchair|fauteuil
sofa|sofa|canapé
table|table|table
desk|desk|bureau
bed|bed|lit
mattress|mattress|matelas
wardrobe|wardrobe|armoire
shelf|shelf|étagère
kettle|kettle|bouilloire
coffee-machine|coffee machine|machine à café
microwave|microwave|micro-ondes
oven|oven|four
refrigerator|refrigerator|réfrigérateur
washing-machine|washing machine|lave-linge
vacuum-cleaner|vacuum cleaner|aspirateur
smartphone|smartphone|téléphone
tablet|tablet|tablette
hdd|hard disk|disque dur
ssd|SSD|SSD
tape|tape|bande
cloud|cloud|nuage
fixed|fixed line|ligne fixe
mobile|mobile network|réseau mobile
accelerator|the accelerator alone|l’accélérateur seul
facility|the whole data centre|tout le centre de données
meter|a meter|un compteur
provider|the provider|le fournisseur
network|the network|le réseau
diffusion|diffusion|diffusion
food|food|alimentation
metal|metal|métal
rubble|rubble|gravats
electronics|electronics|électronique
batteries|batteries|piles et batteries
hazardous|hazardous|dangereux
furniture|furniture|mobilier
other|other|autre
travel|travel|déplacements
transport|local transport|transport local
freight|freight|fret
accommodation|accommodation|hébergement
catering|catering|restauration
energy|energy|énergie
equipment|equipment|matériel
sets-and-costumes|sets and costumes|décors et costumes
data|data|données
waste|waste|déchets
location|the grid as it is|le réseau tel quel
market|as bought|telle qu’achetée
`;

const words = new Map(
  table
    .trim()
    .split('\n')
    .map((row): [string, Readonly<Record<Lang, string>>] => {
      const [code = '', en = '', fr = ''] = row.split('|');
      return [code, { en, fr }];
    }),
);

/** A word of the file as people say it; a name of a product or a model stays as it is. */
export const choiceLabel = (code: string, lang: Lang): string => words.get(code)?.[lang] ?? code;

/** Codes that have words: for the test that none is missing. */
export const knownChoices: ReadonlySet<string> = new Set(words.keys());
