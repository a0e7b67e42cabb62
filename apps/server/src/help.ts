import type { Lang } from '@contrechamp/report';

const texts = {
  en: `contrechamp-studio: the Contrechamp studio in your browser, on this machine

  --port PORT         port to listen on (default: 4717, or the next free one)
  --host HOST         address to listen on (default: 127.0.0.1, this machine only)
  --allow-host NAME   also answer to this name, or NAME:PORT; may be repeated
  --data FOLDER       where campaigns are kept (default: CONTRECHAMP_DATA, else .contrechamp here)
  --studio FOLDER     the built studio (default: the one built with this program)
  --receipts FOLDER   a gateway’s receipts, to set beside the plan; on this machine only
  --lang fr|en        language of this terminal (default: LANG)
  -h, --help          this text
  --version           version

Whoever reaches the address reads and changes every campaign: with --host, mind who that is.
`,
  fr: `contrechamp-studio : le studio Contrechamp dans votre navigateur, sur cette machine

  --port PORT         port d’écoute (par défaut : 4717, ou le prochain libre)
  --host HÔTE         adresse d’écoute (par défaut : 127.0.0.1, cette machine seule)
  --allow-host NOM    répondre aussi à ce nom, ou NOM:PORT ; peut être répété
  --data DOSSIER      où les campagnes sont gardées (par défaut : CONTRECHAMP_DATA, sinon .contrechamp ici)
  --studio DOSSIER    le studio construit (par défaut : celui construit avec ce programme)
  --receipts DOSSIER  reçus d’une passerelle, à mettre en face du prévu ; sur cette machine seule
  --lang fr|en        langue de ce terminal (par défaut : LANG)
  -h, --help          ce texte
  --version           version

Quiconque atteint l’adresse lit et modifie toutes les campagnes : avec --host, veillez à qui c’est.
`,
};

export const help = (lang: Lang): string => texts[lang];
