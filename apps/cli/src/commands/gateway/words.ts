import type { Lang } from '@contrechamp/report';

/** Why a ledger does not open; its code stays, for those who look it up. */
const reasonsEn: Readonly<Record<string, string>> = {
  locked: 'another gateway writes there (locked)',
  full: 'the disk is full (full)',
  'read-only': 'the disk takes no changes (read-only)',
  damaged: 'what is on disk is not what was written (damaged); contrechamp receipts verify names the line',
  'path-too-long':
    'its path is too long for a lock beside the receipts (path-too-long); choose a shorter one under data',
};
const reasonsFr: Readonly<Record<string, string>> = {
  locked: 'une autre passerelle y écrit (locked)',
  full: 'le disque est plein (full)',
  'read-only': 'le disque n’accepte aucun changement (read-only)',
  damaged: 'le disque ne contient plus ce qui a été écrit (damaged) ; contrechamp receipts verify nomme la ligne',
  'path-too-long':
    'son chemin est trop long pour un verrou auprès des reçus (path-too-long) ; prenez-en un plus court sous data',
};

const en = {
  usage:
    'contrechamp gateway --config gateway.yaml starts the gateway; gateway check reads its files; gateway keys add --campaign ID --person NAME, gateway keys list and gateway keys revoke KEY-ID manage its keys.',
  noConfig: 'Say where the configuration is: --config gateway.yaml.',
  unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
  wrong: (file: string) => `${file} cannot be used:`,
  secretMissing: (path: string, source: string) => `${path}: no key in ${source}. Set it, or take the provider out.`,
  noCampaign: (id: string, ids: string) => `No campaign ${id} in the configuration. There are: ${ids}.`,
  giveCampaign: 'Say whose key it is: --campaign ID --person NAME.',
  added: (id: string, campaign: string, person: string) => `Key ${id} for ${person}, campaign ${campaign}:`,
  once: 'It is shown this once; the gateway keeps only its hash. A gateway that runs takes it at once.',
  keysUnreadable: (file: string, reason: string) =>
    `The keys in ${file} cannot be read: ${reason}. Put a copy of the file back, or take it away and make new keys.`,
  keysUnwritable: (file: string, reason: string) =>
    `The keys in ${file} cannot be written: ${reason}. Nothing is changed.`,
  keysBusy: (folder: string) =>
    `Another command has been changing the keys in ${folder} for ten seconds. Nothing is changed: try again.`,
  logLost: (reason: string) =>
    `The log can no longer be written (${reason}): its lines are lost, and the gateway goes on.`,
  noKeys: 'No keys yet.',
  noKey: (id: string) => `No key ${id}. contrechamp gateway keys list shows them.`,
  revoked: (id: string) => `Key ${id} is revoked; a gateway that runs refuses it from now on.`,
  keyHeadings: ['Key', 'Campaign', 'Person', 'Made', 'Revoked'],
  ready: (address: string) => `Contrechamp gateway: ${address}`,
  data: (folder: string) => `Receipts are kept in ${folder}`,
  keysNeeded: 'No key is good yet: contrechamp gateway keys add makes one.',
  open: (host: string) =>
    `It listens on ${host}, beyond this machine: put a proxy with TLS in front of it, since keys and pictures travel in clear.`,
  busy: (port: number) => `Port ${port} is taken by another program. Choose another under listen.port.`,
  cannotListen: (host: string, port: number, reason: string) =>
    `The gateway cannot listen on ${host}, port ${port}: ${reason}.`,
  ledger: (folder: string, reason: string) =>
    `The receipts in ${folder} cannot be opened: ${reasonsEn[reason] ?? reason}.`,
  good: (campaigns: number, providers: number) => `Good. Campaigns: ${campaigns}; providers: ${providers}.`,
  twice: (id: string, a: string, b: string) =>
    `${a} and ${b} are both campaign ${id}: give one of them an id of its own.`,
  needsUrl: (path: string, adapter: string) => `${path}: say where the server is: { adapter: ${adapter}, url: … }.`,
  needsWorkflows: (path: string) => `${path}: say which workflows the server runs: workflows: FILE.yaml.`,
  needsKey: (path: string, adapter: string) =>
    `${path}: ${adapter} asks for a key: key: { env: NAME } or key: { file: PATH }.`,
  unknownAdapter: (path: string, name: string, names: string) => `${path}: no adapter ${name}. There are: ${names}.`,
  unknownHost: (path: string, name: string, names: string) => `${path}: no host ${name}. There are: ${names}.`,
  interrupted: (count: number) =>
    count === 1
      ? '1 generation was under way when the gateway last stopped: its estimate counts, as “interrupted”.'
      : `${count} generations were under way when the gateway last stopped: their estimates count, as “interrupted”.`,
  noRules: (file: string) => `${file} has no section “generation”: the gateway needs its rules and its brief.`,
};

const fr: typeof en = {
  usage:
    'contrechamp gateway --config gateway.yaml lance la passerelle ; gateway check lit ses fichiers ; gateway keys add --campaign ID --person NOM, gateway keys list et gateway keys revoke ID-DE-CLÉ gèrent ses clés.',
  noConfig: 'Dites où est la configuration : --config gateway.yaml.',
  unreadable: (file, reason) => `${file} est illisible : ${reason}`,
  wrong: (file) => `${file} ne peut servir :`,
  secretMissing: (path, source) => `${path} : pas de clé dans ${source}. Renseignez-la, ou retirez le fournisseur.`,
  noCampaign: (id, ids) => `Pas de campagne ${id} dans la configuration. Il y a : ${ids}.`,
  giveCampaign: 'Dites à qui est la clé : --campaign ID --person NOM.',
  added: (id, campaign, person) => `Clé ${id} pour ${person}, campagne ${campaign} :`,
  once: 'Elle n’est montrée que cette fois ; la passerelle n’en garde que l’empreinte. Une passerelle en marche l’accepte aussitôt.',
  keysUnreadable: (file, reason) =>
    `Les clés de ${file} sont illisibles : ${reason}. Remettez une copie du fichier, ou retirez-le et refaites des clés.`,
  keysUnwritable: (file, reason) => `Les clés de ${file} ne peuvent être écrites : ${reason}. Rien n’est changé.`,
  keysBusy: (folder) =>
    `Une autre commande modifie les clés de ${folder} depuis dix secondes. Rien n’est changé : recommencez.`,
  logLost: (reason) =>
    `Le journal ne peut plus être écrit (${reason}) : ses lignes sont perdues, et la passerelle continue.`,
  noKeys: 'Pas encore de clé.',
  noKey: (id) => `Pas de clé ${id}. contrechamp gateway keys list les montre.`,
  revoked: (id) => `La clé ${id} est révoquée ; une passerelle en marche la refuse désormais.`,
  keyHeadings: ['Clé', 'Campagne', 'Personne', 'Créée', 'Révoquée'],
  ready: (address) => `Passerelle Contrechamp : ${address}`,
  data: (folder) => `Les reçus sont gardés dans ${folder}`,
  keysNeeded: 'Aucune clé ne vaut encore : contrechamp gateway keys add en crée une.',
  open: (host) =>
    `Elle écoute sur ${host}, au-delà de cette machine : placez un relais TLS devant elle, car clés et images voyagent en clair.`,
  busy: (port) => `Le port ${port} est pris par un autre programme. Choisissez-en un autre sous listen.port.`,
  cannotListen: (host, port, reason) => `La passerelle ne peut écouter sur ${host}, port ${port} : ${reason}.`,
  ledger: (folder, reason) => `Les reçus de ${folder} ne peuvent être ouverts : ${reasonsFr[reason] ?? reason}.`,
  good: (campaigns, providers) => `En ordre. Campagnes : ${campaigns} ; fournisseurs : ${providers}.`,
  twice: (id, a, b) => `${a} et ${b} sont toutes deux la campagne ${id} : donnez à l’une un id à elle.`,
  needsUrl: (path, adapter) => `${path} : dites où est le serveur : { adapter: ${adapter}, url: … }.`,
  needsWorkflows: (path) => `${path} : dites quels workflows tournent sur le serveur : workflows: FICHIER.yaml.`,
  needsKey: (path, adapter) => `${path} : ${adapter} demande une clé : key: { env: NOM } ou key: { file: CHEMIN }.`,
  unknownAdapter: (path, name, names) => `${path} : pas d’adaptateur ${name}. Il y a : ${names}.`,
  unknownHost: (path, name, names) => `${path} : pas d’hôte ${name}. Il y a : ${names}.`,
  interrupted: (count) =>
    count < 2
      ? `${count} génération était en cours au dernier arrêt : son estimation compte, comme « interrupted ».`
      : `${count} générations étaient en cours au dernier arrêt : leurs estimations comptent, comme « interrupted ».`,
  noRules: (file) =>
    `${file} n’a pas de section « generation » : la passerelle a besoin de ses règles et de son brief.`,
};

export const gatewayWords: Readonly<Record<Lang, typeof en>> = { en, fr };
