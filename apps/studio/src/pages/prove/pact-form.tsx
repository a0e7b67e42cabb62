import { type PactField, pactFieldNames, pactFields, pick } from '@contrechamp/report';
import { api } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { pactMessages } from '../../i18n/messages/pact.ts';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { fileName } from '../../share/download.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { make, useMaking } from './making.ts';
import { MakingNote } from './making-note.tsx';
import { campaignName, common } from './request.ts';
import { proving, useProving } from './state.ts';

interface Fault {
  readonly rule: string;
  readonly field: string;
  readonly message: string;
}

const urns: readonly PactField[] = ['companyIds', 'productIds'];
const moments: readonly PactField[] = [
  ...(['created', 'referencePeriodStart', 'referencePeriodEnd'] as const),
  ...(['validityPeriodStart', 'validityPeriodEnd'] as const),
];

/** What was typed, as it is sent: nothing for an empty field, lines for a list. */
function detailsOf(typed: Readonly<Record<string, string>>): Readonly<Record<string, string | readonly string[]>> {
  const said = pactFieldNames.flatMap((name): [string, string | readonly string[]][] => {
    const text = (typed[name] ?? '').trim();
    if (text === '') return [];
    const lines = text.split('\n').flatMap((t) => (t.trim() === '' ? [] : [t.trim()]));
    return [[name, pactFields[name].list ? lines : text]];
  });
  return Object.fromEntries(said);
}

/** What the server found wrong, by field; what belongs to no field of the form under an empty name. */
function useFaults(): ReadonlyMap<string, string> {
  const w = useMessages(proveMessages);
  const body = useMaking((m) => (m.what === 'pact' ? m.obstacle?.body : undefined));
  const { missing, faults } = (body ?? {}) as {
    readonly missing?: readonly string[];
    readonly faults?: readonly Fault[];
  };
  return new Map([
    ...(missing ?? []).map((name) => [name, w.missing] as const),
    ...(faults ?? []).map(({ field, message, rule }) => {
      const name = pactFieldNames.find((f) => field === f || field.startsWith(`${f}[`)) ?? '';
      return [name, rule === 'unstated' ? w.unstated : message] as const;
    }),
  ]);
}

function Field({ name, fault }: { readonly name: PactField; readonly fault: string | undefined }) {
  const w = useMessages(proveMessages);
  const labels = useMessages(pactMessages);
  const value = useProving((p) => p.details[name] ?? '');
  const { list, required } = pactFields[name];
  const id = `pact-${name}`;
  const hints = [...(list ? [w.listHint] : []), ...(urns.includes(name) ? [w.urnHint] : [])];
  if (moments.includes(name)) hints.push(w.momentHint);
  const shared = {
    id,
    className: 'input',
    value,
    'aria-required': required,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${id}-hint`,
    onChange: (e: { readonly target: { readonly value: string } }) =>
      proving.set({ details: { ...proving.get().details, [name]: e.target.value } }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {labels[name]} <code>{name}</code>
      </label>
      {list ? <textarea rows={2} {...shared} /> : <input {...shared} />}
      <span id={`${id}-hint`} className={fault === undefined ? 'field__hint' : 'field__error'}>
        {fault ?? hints.join(' ')}
      </span>
    </div>
  );
}

interface PactFormProps {
  readonly open: boolean;
  readonly scenario: string;
  onClose(): void;
}

/** What only the owner of a footprint knows, then the footprint. */
export function PactForm({ open, scenario, onClose }: PactFormProps) {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const faults = useFaults();
  const busy = useMaking((m) => m.state === 'making');
  const found = useFigures((f) => f.compared?.view.scenarios)?.find((s) => s.id === scenario);
  const required = pactFieldNames.filter((name) => pactFields[name].required);
  const optional = pactFieldNames.filter((name) => !pactFields[name].required);
  const elsewhere = faults.get('');
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const request = { ...common(), format: 'pact', lang, scenario, details: detailsOf(proving.get().details) };
    await make('pact', fileName(`${campaignName()} pact`, 'json'), (signal) => api.export(request, signal));
  };
  return (
    <Sheet title={w.pactTitle} open={open} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p className="faint">{w.pactNote}</p>
        {found && <p>{pick(found.name, lang)}</p>}
        {required.map((name) => (
          <Field key={name} name={name} fault={faults.get(name)} />
        ))}
        <details open={optional.some((name) => faults.has(name)) || undefined}>
          <summary>{w.pactMore}</summary>
          <div className="stack">
            {optional.map((name) => (
              <Field key={name} name={name} fault={faults.get(name)} />
            ))}
          </div>
        </details>
        {elsewhere !== undefined && <p className="field__error">{elsewhere}</p>}
        <div className="row">
          <Button type="submit" look="main" isDisabled={busy}>
            {w.makePact}
          </Button>
        </div>
        <MakingNote what="pact" quiet={faults.size > 0} />
      </form>
    </Sheet>
  );
}
