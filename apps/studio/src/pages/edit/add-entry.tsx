import { formatMass, labels, pick } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign } from '../../state/campaign.ts';
import { make } from '../../state/edits.ts';
import { settings, useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { EntryCheck } from '../../worker/methods/entries.ts';
import type { ScenarioOutline } from '../../worker/methods/outline.ts';
import type { TypeSpec } from '../../worker/methods/schema.ts';
import { EntryForm } from './entry-form.tsx';

type Fields = Readonly<Record<string, unknown>>;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that people look for and that are in no name, in both languages. */
const synonyms: Readonly<Record<string, string>> = {
  train: 'tgv eurostar ter sncf rail',
  flight: 'vol avion plane airline business',
  meals: 'cantine catering repas restauration lunch craft regie',
  hotel: 'hebergement nuitees logement lodging airbnb',
  car: 'voiture location van utilitaire minibus',
  taxi: 'vtc uber chauffeur',
  commute: 'navette trajet domicile',
  'image-generation': 'ia ai midjourney flux prompt',
  'video-generation': 'ia ai runway veo sora',
  workstation: 'retouche ordinateur montage etalonnage',
  storage: 'rushes disque sauvegarde backup',
  transfer: 'wetransfer envoi',
  generator: 'groupe electrogene',
  lighting: 'lumiere projecteur hmi led',
  equipment: 'camera optique materiel machinerie',
  material: 'decor bois peinture set',
  clothing: 'costume stylisme garde robe',
  freight: 'fret transport materiel colis',
  office: 'bureau preparation journee',
  studio: 'plateau',
};

function TypeList({ types, onChoose }: { readonly types: readonly TypeSpec[]; onChoose(type: TypeSpec): void }) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [query, setQuery] = useState('');
  const wanted = folded(query.trim());
  const found = types.filter((t) =>
    folded(
      `${synonyms[t.type] ?? ''} ${t.type} ${t.summary.en} ${t.summary.fr} ${labels[lang].category[t.category as 'travel']}`,
    ).includes(wanted),
  );
  const categories = [...new Set(found.map((t) => t.category))];
  return (
    <div className="stack">
      <input
        className="input"
        type="search"
        aria-label={w.search}
        placeholder={w.search}
        value={query}
        onChange={(e) => setQuery(e.target.value)}
      />
      {found.length === 0 && <p className="faint">{w.noType}</p>}
      {categories.map((category) => (
        <section key={category}>
          <h3 className="entries__stage">{labels[lang].category[category as 'travel']}</h3>
          <ul className="types">
            {found
              .filter((t) => t.category === category)
              .map((t) => (
                <li key={t.type}>
                  <button type="button" className="figure-link" onClick={() => onChoose(t)}>
                    {pick(t.summary, lang)}
                  </button>{' '}
                  <code className="faint">{t.type}</code>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Adding an activity: what happens, then its form, then what it is worth before it is added. */
export function AddEntry({
  scenario,
  types,
  open,
  onClose,
}: {
  readonly scenario: ScenarioOutline;
  readonly types: readonly TypeSpec[];
  readonly open: boolean;
  onClose(): void;
}) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [type, setType] = useState<TypeSpec | null>(null);
  const [fields, setFields] = useState<Fields>({});
  const [check, setCheck] = useState<EntryCheck | null>(null);
  useEffect(() => {
    if (!open) setType(null);
  }, [open]);
  useEffect(() => {
    if (!type) return;
    const { text, choice } = campaign.get();
    const entries = [{ type: type.type, ...fields }];
    let current = true;
    void live
      .call('checkEntries', { source: { text, choice }, lang: settings.get().lang, scenario: scenario.id, entries })
      .then(([found]) => current && setCheck(found ?? null));
    return () => {
      current = false;
    };
  }, [type, fields, scenario.id]);
  const choose = (t: TypeSpec) => {
    setFields({ id: t.type, ...t.example });
    setType(t);
  };
  const add = () => {
    if (!type) return;
    const { id, ...rest } = fields;
    const entries = [{ ...(id !== undefined && { id }), type: type.type, ...rest }];
    const last = scenario.entries.findLast((e) => e.stage === type.stage) ?? scenario.entries.at(-1);
    void make({ op: 'add-entries', scenario: scenario.id, after: last?.index ?? 0, entries });
    onClose();
  };
  const wrong = check?.problems.some((p) => p.severity === 'error') ?? true;
  return (
    <Sheet title={type ? pick(type.summary, lang) : w.addTitle} open={open} onClose={onClose}>
      {!type && <TypeList types={types} onChoose={choose} />}
      {type && (
        <div className="stack">
          <p className="faint">{w.addNote}</p>
          <EntryForm
            spec={type}
            fields={fields}
            defaults={{}}
            problems={check?.problems ?? []}
            onDraft={setFields}
            onCommit={setFields}
          />
          {check && check.central !== null && <p>{w.worth(formatMass(check.central, lang))}</p>}
          <div className="row">
            <Button look="main" isDisabled={wrong} onPress={add}>
              {w.addIt}
            </Button>
            <Button look="plain" onPress={() => setType(null)}>
              {w.another}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
