import { labels, pick } from '@contrechamp/report';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { make } from '../../state/edits.ts';
import { useLang } from '../../state/settings.ts';
import type { CampaignOutline } from '../../worker/methods/outline.ts';
import { Group, SelectInput, TextInput } from './head-fields.tsx';
import { useFormOf } from './use-form-of.ts';

type Fields = Readonly<Record<string, unknown>>;

const kinds = ['still', 'video', 'animation', 'other'];
const states = ['early', 'provisional', 'final'];
const stageNames = ['pre-production', 'shoot', 'generation', 'post-production', 'delivery', 'end-of-life'] as const;
const text = (x: unknown): string => (x === undefined || x === null ? '' : String(x));
const number = (t: string): number | string | undefined =>
  t.trim() === '' ? undefined : Number.isFinite(Number(t)) ? Number(t) : t;
const kept = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined));

/** What a deliverable is measured in, by its kind. */
const measures = (type: unknown): readonly ('width' | 'height' | 'seconds')[] =>
  type === 'still' ? ['width', 'height'] : ['width', 'height', 'seconds'];

/** What is delivered, when, against which reference, and what is counted. */
export function CampaignHead({
  outline,
  open,
  onClose,
}: {
  readonly outline: CampaignOutline;
  readonly open: boolean;
  onClose(): void;
}) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [head, setHead] = useFormOf(outline.head);
  const name = (typeof head.name === 'string' ? { en: head.name, fr: head.name } : (head.name ?? {})) as Fields;
  const deliverables = (Array.isArray(head.deliverables) ? head.deliverables : []) as readonly Fields[];
  const stages = (Array.isArray(head.stages) ? head.stages : []) as readonly string[];
  const put = (changes: Fields) => setHead(kept({ ...head, ...changes }));
  const deliver = (i: number, changes: Fields) =>
    put({ deliverables: deliverables.map((d, j) => (i === j ? kept({ ...d, ...changes }) : d)) });
  return (
    <Sheet title={w.campaignDetails} open={open} onClose={onClose}>
      <div className="stack">
        <TextInput label={w.nameEn} value={text(name.en)} onChange={(en) => put({ name: { ...name, en } })} />
        <TextInput label={w.nameFr} value={text(name.fr)} onChange={(fr) => put({ name: { ...name, fr } })} />
        <TextInput
          label={w.client}
          value={text(head.client)}
          onChange={(client) => put({ client: client.trim() === '' ? undefined : client })}
        />
        <div className="inner">
          <TextInput
            label={w.period}
            numeric
            value={text(head.period)}
            onChange={(period) => put({ period: number(period) })}
          />
          <SelectInput
            label={w.reference}
            value={text(head.reference)}
            options={outline.scenarios.map((s) => s.id)}
            nameOf={(id) => pick(outline.scenarios.find((s) => s.id === id)?.name ?? { en: id, fr: id }, lang)}
            onChange={(reference) => put({ reference })}
          />
          <SelectInput
            label={w.state}
            value={text(head.state)}
            options={states}
            none={w.notSaid}
            onChange={(state) => put({ state: state === '' ? undefined : state })}
          />
          <SelectInput
            label={w.publisher}
            value={text(head.method)}
            options={['ademe', 'desnz']}
            none={w.asCountry}
            onChange={(method) => put({ method: method === '' ? undefined : method })}
          />
        </div>
        <Group title={w.deliverables} note={w.deliverablesNote}>
          {deliverables.map((d, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: deliverables have no name but their place
            <div key={i} className="inner-list__item">
              <div className="inner">
                <SelectInput
                  label={w.kind}
                  value={text(d.type)}
                  options={kinds}
                  onChange={(type) => deliver(i, { type })}
                />
                <TextInput
                  label={w.count}
                  numeric
                  value={text(d.count)}
                  onChange={(t) => deliver(i, { count: number(t) })}
                />
                {measures(d.type).map((m) => (
                  <TextInput
                    key={m}
                    label={w[m]}
                    numeric
                    value={text(d[m])}
                    onChange={(t) => deliver(i, { [m]: number(t) })}
                  />
                ))}
              </div>
              {deliverables.length > 1 && (
                <Button
                  look="plain"
                  aria-label={w.removeItem(i + 1)}
                  onPress={() => put({ deliverables: deliverables.filter((_, j) => i !== j) })}
                >
                  {w.remove}
                </Button>
              )}
            </div>
          ))}
          <Button onPress={() => put({ deliverables: [...deliverables, { type: 'still', count: 1 }] })}>
            {w.addItem}
          </Button>
        </Group>
        <Group title={w.stages}>
          <div className="row">
            {stageNames.map((stage) => (
              <label key={stage} className="check">
                <input
                  type="checkbox"
                  checked={stages.includes(stage)}
                  onChange={(e) =>
                    put({ stages: stageNames.filter((s) => (s === stage ? e.target.checked : stages.includes(s))) })
                  }
                />{' '}
                {labels[lang].stage[stage]}
              </label>
            ))}
          </div>
        </Group>
        <Button
          look="main"
          onPress={() => {
            void make({ op: 'set-head', scenario: null, fields: head });
            onClose();
          }}
        >
          {w.apply}
        </Button>
      </div>
    </Sheet>
  );
}
