import { labels } from '@contrechamp/report';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { make } from '../../state/edits.ts';
import { useLang } from '../../state/settings.ts';
import type { ScenarioOutline } from '../../worker/methods/outline.ts';
import { PlaceField } from './fields/place.tsx';
import { Group, SelectInput, TextInput } from './head-fields.tsx';
import { useFormOf } from './use-form-of.ts';

type Fields = Readonly<Record<string, unknown>>;

const methods = ['location-shoot', 'studio-shoot', 'virtual-production', 'generative-ai', 'hybrid'];
const text = (x: unknown): string => (x === undefined || x === null ? '' : String(x));
const record = (x: unknown): Fields => (typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Fields) : {});

interface Excluded {
  readonly category: string;
  readonly reason: string | { readonly en: string; readonly fr: string };
}

/** The reason as it was written, or in the language of the reader. */
const reasonIn = (reason: Excluded['reason'], lang: 'en' | 'fr'): string =>
  typeof reason === 'string' ? reason : reason[lang];

const withReason = (reason: Excluded['reason'], lang: 'en' | 'fr', words: string): Excluded['reason'] =>
  typeof reason === 'string' ? words : { ...reason, [lang]: words };

/** Name, place, method of a scenario, and the categories that it declares to be zero. */
export function ScenarioHead({
  scenario,
  open,
  onClose,
}: {
  readonly scenario: ScenarioOutline;
  readonly open: boolean;
  onClose(): void;
}) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [head, setHead] = useFormOf(scenario.head);
  const name = typeof head.name === 'string' ? { en: head.name, fr: head.name } : record(head.name);
  const site = record(head.site);
  const excluded = (Array.isArray(head.excluded) ? head.excluded : []) as readonly Excluded[];
  const put = (changes: Fields) =>
    setHead(Object.fromEntries(Object.entries({ ...head, ...changes }).filter(([, v]) => v !== undefined)));
  const exclude = (list: readonly Excluded[]) => put({ excluded: list.length === 0 ? undefined : list });
  const apply = () => {
    void make({ op: 'set-head', scenario: scenario.id, fields: head });
    onClose();
  };
  return (
    <Sheet title={w.details} open={open} onClose={onClose}>
      <div className="stack">
        <TextInput label={w.nameEn} value={text(name.en)} onChange={(en) => put({ name: { ...name, en } })} />
        <TextInput label={w.nameFr} value={text(name.fr)} onChange={(fr) => put({ name: { ...name, fr } })} />
        <SelectInput
          label={w.method}
          value={text(head.method)}
          options={methods}
          onChange={(method) => put({ method })}
        />
        <div className="inner">
          <div className="field">
            <span className="field__label">{w.city}</span>
            <PlaceField
              kind="city"
              label={w.city}
              value={text(site.city)}
              onCommit={(value) => {
                const [city = '', country] = (value ?? '').split(/,\s*/);
                const { city: _, ...rest } = site;
                put({ site: { ...(city !== '' && { city }), ...rest, ...(country?.length === 2 && { country }) } });
              }}
            />
          </div>
          <div className="field">
            <span className="field__label">{w.country}</span>
            <PlaceField
              kind="country"
              label={w.country}
              value={text(site.country)}
              onCommit={(country) => put({ site: { ...site, country: country ?? '' } })}
            />
          </div>
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={head.made === true}
            onChange={(e) => put({ made: e.target.checked ? true : undefined })}
          />{' '}
          {w.made}
        </label>
        <Group title={w.excluded} note={w.excludedNote}>
          {excluded.map((e, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: exclusions have no name but their place
            <div key={i} className="inner-list__item">
              <div className="inner">
                <SelectInput
                  label={w.category}
                  value={e.category}
                  options={Object.keys(labels[lang].category)}
                  nameOf={(c) => labels[lang].category[c as 'travel']}
                  onChange={(category) => exclude(excluded.map((x, j) => (i === j ? { ...x, category } : x)))}
                />
                <TextInput
                  label={w.reason}
                  value={reasonIn(e.reason, lang)}
                  onChange={(words) =>
                    exclude(excluded.map((x, j) => (i === j ? { ...x, reason: withReason(x.reason, lang, words) } : x)))
                  }
                />
              </div>
              <Button
                look="plain"
                aria-label={w.removeItem(i + 1)}
                onPress={() => exclude(excluded.filter((_, j) => i !== j))}
              >
                {w.remove}
              </Button>
            </div>
          ))}
          <Button onPress={() => exclude([...excluded, { category: 'travel', reason: '' }])}>{w.addItem}</Button>
        </Group>
        <Button look="main" onPress={apply}>
          {w.apply}
        </Button>
      </div>
    </Sheet>
  );
}
