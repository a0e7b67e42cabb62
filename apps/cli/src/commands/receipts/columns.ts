import type { ReceiptColumn } from '@contrechamp/gateway';
import type { Lang } from '@contrechamp/report';

/** Headings of the table of receipts. */
export const columnHeadings: Readonly<Record<Lang, Readonly<Record<ReceiptColumn, string>>>> = {
  en: {
    ...{ record: 'record', id: 'receipt', opened: 'opened (UTC)', ended: 'ended (UTC)', campaign: 'campaign' },
    ...{ person: 'person', key: 'key', outcome: 'outcome', refusal: 'reason of refusal', operation: 'operation' },
    ...{ provider: 'provider', host: 'host', region: 'region', modelAsked: 'model asked for', model: 'model' },
    ...{ asked: 'outputs asked for', sent: 'outputs sent for', outputs: 'outputs computed', width: 'width, px' },
    ...{ height: 'height, px', quality: 'quality', steps: 'steps', seconds: 'seconds of video' },
    ...{ co2e: 'gCO2e', co2eLow: 'gCO2e 2.5 %', co2eHigh: 'gCO2e 97.5 %', energy: 'energy, Wh', water: 'water, L' },
    ...{ tier: 'evidence tier', basis: 'rests on', catalogue: 'catalogue', cost: 'cost', currency: 'currency' },
    ...{ countedImages: 'counted images', countedSeconds: 'counted seconds', countedCo2e: 'counted gCO2e' },
    ...{ countedEnergy: 'counted Wh', inputTokens: 'image tokens read', outputTokens: 'image tokens written' },
    ...{ allInputTokens: 'all tokens read', allOutputTokens: 'all tokens written' },
    ...{ computeSeconds: 'compute time, s', reportedEnergy: 'reported energy, Wh', rules: 'rules applied' },
    ...{ assumptions: 'assumptions', provenance: 'C2PA', sourceTypes: 'digital source type', status: 'AI status' },
    ...{ marks: 'mark asked for', signers: 'signed by', files: 'SHA-256 of the files' },
    ...{ upstreamId: 'id at the provider', upstreamStatus: 'status of the provider', reuses: 'reuses' },
    hash: 'hash of the record',
  },
  fr: {
    ...{ record: 'enregistrement', id: 'reçu', opened: 'début (UTC)', ended: 'fin (UTC)', campaign: 'campagne' },
    ...{ person: 'personne', key: 'clé', outcome: 'issue', refusal: 'motif du refus', operation: 'opération' },
    ...{ provider: 'fournisseur', host: 'hôte', region: 'région', modelAsked: 'modèle demandé', model: 'modèle' },
    ...{ asked: 'sorties demandées', sent: 'sorties commandées', outputs: 'sorties calculées', width: 'largeur, px' },
    ...{ height: 'hauteur, px', quality: 'qualité', steps: 'étapes', seconds: 'secondes de vidéo' },
    ...{ co2e: 'gCO2e', co2eLow: 'gCO2e 2,5 %', co2eHigh: 'gCO2e 97,5 %', energy: 'énergie, Wh', water: 'eau, L' },
    ...{ tier: 'niveau de preuve', basis: 'repose sur', catalogue: 'catalogue', cost: 'coût', currency: 'devise' },
    ...{ countedImages: 'images comptées', countedSeconds: 'secondes comptées', countedCo2e: 'gCO2e comptés' },
    ...{ countedEnergy: 'Wh comptés', inputTokens: 'jetons d’image lus', outputTokens: 'jetons d’image produits' },
    ...{ allInputTokens: 'jetons lus en tout', allOutputTokens: 'jetons produits en tout' },
    ...{ computeSeconds: 'temps de calcul, s', reportedEnergy: 'énergie déclarée, Wh', rules: 'règles appliquées' },
    ...{ assumptions: 'hypothèses', provenance: 'C2PA', sourceTypes: 'type de source numérique', status: 'statut IA' },
    ...{ marks: 'marque demandée', signers: 'signé par', files: 'SHA-256 des fichiers' },
    ...{ upstreamId: 'identifiant chez le fournisseur', upstreamStatus: 'statut du fournisseur', reuses: 'reprend' },
    hash: 'empreinte de l’enregistrement',
  },
};
