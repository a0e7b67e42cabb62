import type { FindingCode } from '@contrechamp/engine';
import { type FindingText, silent } from './words.ts';

export const findingsFr: Readonly<Record<FindingCode, FindingText>> = {
  generic: {
    message: (p) =>
      `${p.excerpt} est une allégation environnementale générale ; ce qui est calculé est du CO₂e, rien de plus général.`,
    remedy: () => 'Retirez ce mot, et dites combien de CO₂e de moins, et par rapport à quoi.',
  },
  'part-for-whole': {
    message: (p) =>
      `${p.excerpt} : seule la production des visuels est calculée, non le produit, la marque ou la campagne média.`,
    remedy: () => 'Écrivez « la production des visuels ».',
  },
  'method-in-general': {
    message: () => 'Une campagne a été calculée ; la phrase parle d’une façon de produire en général.',
    remedy: () => 'Nommez la production à laquelle on compare, et celle qui a été calculée.',
  },
  'subject-unsaid': {
    message: () => 'La phrase ne dit pas qu’elle porte sur la production des visuels.',
    remedy: () => 'Commencez par « La production des visuels … ».',
  },
  neutral: {
    message: (p) => `${p.excerpt} : rien de ce qui se produit n’est neutre ni sans émissions ; les totaux sont bruts.`,
    remedy: () => 'Dites ce que cela émet, ou combien de moins que quoi.',
  },
  offset: {
    message: (p) =>
      `${p.excerpt} : la compensation ne réduit pas ce qui a été émis, et aucune allégation ne peut reposer sur elle.`,
    remedy: () => 'Laissez la compensation hors de la phrase.',
  },
  future: {
    message: (p) =>
      `${p.excerpt} : une promesse demande un plan public et vérifiable, des objectifs datés et un contrôle indépendant ; ce calcul n’en contient pas.`,
    remedy: () => 'Dites ce qui a été calculé, au présent.',
  },
  'no-base': {
    message: () => 'Moins que quoi ? La phrase ne dit pas à quoi elle compare.',
    remedy: () => 'Nommez l’autre production dans la phrase même.',
  },
  'base-unclear': {
    message: (p) => `${p.excerpt} ne dit pas à quelle production on compare.`,
    remedy: () => 'Nommez un scénario du fichier : son lieu, son nom, sa façon de produire.',
  },
  'claim-unreadable': {
    message: () =>
      'La phrase parle d’émissions, de climat ou d’environnement, sans que l’on puisse y lire qu’un scénario émet moins qu’un autre.',
    remedy: () =>
      'Écrivez « La production des visuels … émet au moins N fois moins de CO₂e que … », ou donnez --scenario, --than et --at-least.',
  },
  'functional-unit': {
    message: () =>
      'Les deux productions ne livrent pas la même chose : nombre, nature ou taille des livrables diffèrent.',
    remedy: () => 'Calculez les deux pour les mêmes livrables.',
  },
  'unit-unlike-claim': {
    message: (p) => `${p.excerpt} n’est pas ce qui a été calculé (${p.raw('count')} images fixes).`,
    remedy: () => 'Dites-le des livrables du fichier, ou calculez ceux de la phrase.',
  },
  'stages-differ': {
    message: (p) => `Les deux calculs ne couvrent pas les mêmes étapes : ${p.raw('own')} ; ${p.raw('other')}.`,
    remedy: () => 'Calculez les deux sur les mêmes étapes.',
  },
  'period-differs': {
    message: (p) => `Les deux calculs ne sont pas de la même année : ${p.raw('year')} et ${p.raw('before')}.`,
    remedy: () => 'Calculez les deux pour une même année.',
  },
  'release-differs': {
    message: (p) => `Les deux calculs emploient deux versions des facteurs : ${p.raw('own')} et ${p.raw('other')}.`,
    remedy: () => 'Donnez la même version aux deux par --catalogue.',
  },
  'choices-differ': {
    message: () =>
      'Les deux calculs suivent des choix de méthode différents (éditeur, traînées, entraînement, matériel ou électricité).',
    remedy: () => 'Écrivez les mêmes options dans les deux fichiers, ou donnez-les en ligne de commande.',
  },
  'sampling-differs': {
    message: () => 'Les deux calculs n’ont pas été tirés avec la même graine et le même nombre de tirages.',
    remedy: () => 'Tirez les deux avec une même graine et un même nombre.',
  },
  'gwp-differs': {
    message: (p) =>
      `Une part des facteurs suit des rapports plus anciens du GIEC : ${p.percent('own')} du côté le plus bas, ${p.percent('other')} de l’autre.`,
    remedy: silent,
  },
  'category-missing': {
    message: (p) =>
      `${p.name('scenario')} ne compte rien au poste ${p.category('category')} ; ${p.name('other')}, si : l’écart peut venir de là.`,
    remedy: (p) =>
      `Comptez-le, ou déclarez-le avec sa raison : excluded: [ { category: ${p.raw('category')}, reason: … } ].`,
  },
  'category-missing-there': {
    message: (p) =>
      `${p.name('scenario')} ne compte rien au poste ${p.category('category')} ; ${p.name('other')}, si. L’allégation en est plus prudente ; il faut le dire.`,
    remedy: (p) => `Déclarez-le : excluded: [ { category: ${p.raw('category')}, reason: … } ].`,
  },
  'market-electricity': {
    message: () =>
      'L’électricité est comptée telle qu’achetée (market-based) ; une comparaison publique prend le réseau tel quel.',
    remedy: () => 'Calculez avec --electricity location.',
  },
  'one-choice': {
    message: () =>
      'Les traînées de condensation sont hors du calcul : que l’allégation tienne aussi avec elles n’est pas montré.',
    remedy: () => 'Calculez avec les traînées ; le contrôle regarde alors les deux.',
  },
  label: {
    message: (p) =>
      `${p.excerpt} : un label de développement durable repose sur un système de certification ou une autorité publique ; ce calcul n’est ni l’un ni l’autre.`,
    remedy: () => 'Donnez le numéro du dossier et son adresse, sans badge ni sceau.',
  },
  'on-request': {
    message: (p) => `${p.excerpt} : la preuve doit être figée et accessible à tous avant que la phrase soit publiée.`,
    remedy: () => 'Publiez le dossier et donnez son adresse.',
  },
  'early-estimate': {
    message: () =>
      'La campagne est une première estimation, faite de quelques réponses : trop peu pour publier une comparaison.',
    remedy: () => 'Complétez l’inventaire, puis écrivez state: provisional ou final.',
  },
  expired: {
    message: (p) => `Le calcul est de ${p.raw('year')}, plus de trois ans avant le jour de la publication.`,
    remedy: () => 'Calculez la campagne d’aujourd’hui.',
  },
  superiority: {
    message: (p) =>
      `${p.excerpt} : un seul impact a été comparé, le CO₂e. En dire plus demande plusieurs impacts et un comité de revue.`,
    remedy: () => 'Dites « émet … moins de CO₂e ».',
  },
  'other-impact': {
    message: (p) => `${p.excerpt} : cet impact n’est pas comparé ici.`,
    remedy: () => 'Retirez-le ; donnez à côté de la phrase, à part, ce que l’on sait de l’énergie et de l’eau.',
  },
  avoided: {
    message: (p) =>
      `${p.excerpt} : des émissions ne sont jamais comptées comme évitées ; nul ne sait si l’autre production aurait eu lieu.`,
    remedy: () => 'Comparez les deux productions : « émet … moins de CO₂e que … ».',
  },
  'single-score': {
    message: (p) => `${p.excerpt} : les impacts ne s’additionnent jamais en une note, et aucune n’a été calculée.`,
    remedy: () => 'Retirez-la ; ne dites que le CO₂e, et donnez l’eau et l’énergie à part.',
  },
  'above-bound': {
    message: (p) =>
      `${p.said} : vrai dans ${p.percent('probability')} des tirages ; il en faut 95 %. Ce qui tient : au moins ${p.strongest}.`,
    remedy: (p) => `Écrivez « au moins ${p.strongest} ».`,
  },
  'not-lower': {
    message: (p) =>
      `${p.name('scenario')} n’émet pas moins que ${p.name('than')} dans 95 % des tirages (mais dans ${p.percent('probability')}) : l’intervalle du rapport atteint 1.`,
    remedy: () => 'Ne dites pas lequel émet moins, ou mesurez ce qui les sépare.',
  },
  'up-to-extreme': {
    message: (p) => `« Jusqu’à ${p.said} » cite un cas extrême, vrai dans ${p.percent('probability')} des tirages.`,
    remedy: (p) => `Écrivez « au moins ${p.strongest} ».`,
  },
  'up-to-untypical': {
    message: () => '« Jusqu’à » dit le plus et cache l’ordinaire.',
    remedy: (p) => `Mettez à côté la valeur qui tient : « au moins ${p.strongest} », ou n’écrivez qu’elle.`,
  },
  'too-many-figures': {
    message: (p) => `${p.said} : plus de chiffres significatifs que l’intervalle n’en permet (deux).`,
    remedy: () => 'Arrondissez vers le bas à deux chiffres significatifs, ou donnez l’intervalle dans la phrase.',
  },
  'quantity-unread': {
    message: (p) => `${p.excerpt} : une quantité sans chiffre que l’on puisse confronter au calcul.`,
    remedy: () => 'Écrivez-la en chiffres, « au moins 20 fois moins », les milliers sans point ni virgule.',
  },
  'unit-unsaid': {
    message: () => 'La phrase dit CO₂, ou ne nomme aucun gaz ; tous les gaz à effet de serre sont calculés.',
    remedy: () => 'Écrivez CO₂e.',
  },
  evidence: {
    message: (p) =>
      `${p.name('scenario')} : ${p.percent('primary')} mesurés ou facturés, ${p.percent('proxies')} sur des valeurs de substitution, ${p.percent('assumed')} sur des hypothèses de notre fait.`,
    remedy: silent,
  },
  'say-base': { message: () => 'Dans la phrase même : à quoi l’on compare.', remedy: silent },
  'say-method': { message: () => 'Méthode et hypothèses, et date du calcul.', remedy: silent },
  'say-boundary': { message: () => 'Ce qui est livré, et les étapes couvertes.', remedy: silent },
  'say-not-assessed': {
    message: () => 'Que l’eau, l’énergie et les autres impacts ne sont pas comparés.',
    remedy: silent,
  },
  'say-report': {
    message: () => 'Où chacun peut lire le rapport : l’adresse ou le numéro du dossier.',
    remedy: silent,
  },
  'dossier-items': {
    message: (p) =>
      `De ce que contient le rapport d’une comparaison publiée, il manque à ce calcul : ${p.items('items')}.`,
    remedy: silent,
  },
  'no-panel': {
    message: () => 'Si un comité d’au moins trois experts l’a relu ; sinon, publiez avec prudence.',
    remedy: silent,
  },
  'law-claimed': {
    message: (p) =>
      `${p.excerpt} : aucun calcul ne rend une phrase licite, et respecter la loi n’est pas un mérite à vanter.`,
    remedy: () => 'Retirez-le.',
  },
  'country-without-rules': {
    message: (p) =>
      `Aucun droit de ce pays (${p.raw('country')}) n’est consigné ici : seules des normes et nos propres règles ont été appliquées.`,
    remedy: () => 'Faites relire la phrase par quelqu’un qui connaît ce droit.',
  },
  'country-union-only': {
    message: (p) =>
      `Pour ce pays (${p.raw('country')}), seul le droit de l’Union européenne est consigné, non le droit national.`,
    remedy: () => 'Faites relire la phrase par quelqu’un qui connaît ce droit.',
  },
  'rules-old': {
    message: (p) =>
      `Les règles ont été vérifiées le ${p.raw('checked')}, plus de douze mois avant le ${p.raw('date')}.`,
    remedy: () => 'Faites-les vérifier avant de publier.',
  },
  'not-yet-in-force': {
    message: (p) => `Un texte derrière ${p.raw('rule')} ne s’applique qu’à partir du ${p.raw('from')}.`,
    remedy: silent,
  },
};
