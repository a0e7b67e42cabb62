import type { Role } from '@contrechamp/engine';
import { pick } from '@contrechamp/report';
import { type ReactNode, useState } from 'react';
import { api } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { fileName } from '../../share/download.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { CopyText } from './copy-text.tsx';
import { make, useMaking } from './making.ts';
import { MakingNote } from './making-note.tsx';
import { PactForm } from './pact-form.tsx';
import { chosenReceipts, WithReceipts } from './receipts-field.tsx';
import { campaignFile, campaignName, common } from './request.ts';
import { proving, useProving } from './state.ts';

const lists = ['xlsx', 'inputs-csv', 'csv', 'bilan-carbone', 'openlca', 'json'] as const;
type List = (typeof lists)[number];

/** The end of the name of each file, and what stands before it. */
const names: Readonly<Record<List | 'csrd' | 'dossier', readonly [words: string, extension: string]>> = {
  xlsx: ['', 'xlsx'],
  'inputs-csv': [' inputs', 'csv'],
  csv: ['', 'csv'],
  'bilan-carbone': [' bilan carbone', 'csv'],
  openlca: [' openlca', 'zip'],
  json: ['', 'json'],
  csrd: [' csrd', 'json'],
  dossier: [' dossier', 'zip'],
};

const roles: readonly Role[] = ['brand', 'agency', 'producer'];

const named = (what: keyof typeof names): string => fileName(`${campaignName()}${names[what][0]}`, names[what][1]);

interface RowProps {
  readonly what: keyof typeof names | 'pact';
  readonly action: string;
  onPress(): void;
  readonly children?: ReactNode;
}

/** One file: what it is, what it is for, and the way to have it. */
function Row({ what, action, onPress, children }: RowProps) {
  const w = useMessages(proveMessages);
  const busy = useMaking((m) => m.state === 'making');
  return (
    <li className="file" data-file={what}>
      <div className="file__words">
        <h3>{w[what]}</h3>
        <p className="small faint">{w[`${what}About`]}</p>
        {children}
      </div>
      <Button aria-label={w.downloadWhat(w[what])} isDisabled={busy} onPress={onPress}>
        {action}
      </Button>
      <MakingNote what={what} />
    </li>
  );
}

function OneScenario() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const one = useOne();
  return (
    <label className="file__one small">
      <span className="faint">{w.one}</span>
      <select className="input" value={one} onChange={(e) => proving.set({ one: e.target.value })}>
        {scenarios.map((s) => (
          <option key={s.id} value={s.id}>
            {pick(s.name, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The scenario of what is about one. */
function useOne(): string {
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const one = useProving((p) => p.one);
  return scenarios.find((s) => s.id === one)?.id ?? scenarios[0]?.id ?? '';
}

/** What the lists are about, and whose footprint they file. */
function Asked() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const which = useProving((p) => p.which);
  const role = useProving((p) => p.role);
  return (
    <div className="prove-fields prove-fields--two">
      <label className="field">
        <span className="field__label">{w.which}</span>
        <select
          className="input"
          value={scenarios.some((s) => s.id === which) ? (which ?? '') : ''}
          onChange={(e) => proving.set({ which: e.target.value === '' ? null : e.target.value })}
        >
          <option value="">{w.all}</option>
          {scenarios.map((s) => (
            <option key={s.id} value={s.id}>
              {pick(s.name, lang)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field__label">{w.role}</span>
        <select
          className="input"
          value={role ?? ''}
          onChange={(e) => proving.set({ role: e.target.value === '' ? null : (e.target.value as Role) })}
        >
          <option value="">{w.roleUsual}</option>
          {roles.map((r, i) => (
            <option key={r} value={r}>
              {w.roles[i]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The hash of the dossier that was made last, to be cited. */
function Seal() {
  const w = useMessages(proveMessages);
  const own = useMaking((m) => m.what === 'dossier' && m.state === 'made');
  const sha256 = useMaking((m) => m.sha256);
  if (!own) return null;
  return (
    <div className="seal" data-seal={sha256}>
      <p className="small faint">{w.seal}</p>
      <CopyText label="SHA-256" text={sha256} className="copy-text copy-text--code" />
    </div>
  );
}

/** Exports and the dossier: the files of the command line. */
export function FilesSection() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const one = useOne();
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const [pact, setPact] = useState(false);
  const list = (format: List): void => {
    const { which, role } = proving.get();
    const known = scenarios.find((s) => s.id === which)?.id;
    const request = { ...common(), format, lang, ...(known && { scenario: known }), ...(role && { role }) };
    void make(format, named(format), (signal) => api.export(request, signal));
  };
  const csrd = (): void => {
    const { role } = proving.get();
    const body = common();
    const file = campaignFile(body.text);
    const request = { ...body, format: 'csrd', file, lang, scenario: one, ...(role && { role }) };
    void make('csrd', named('csrd'), (signal) => api.export(request, signal));
  };
  const dossier = (): void => {
    const request = { ...common(), lang };
    void make('dossier', named('dossier'), async (signal) =>
      api.dossier({ ...request, ...(await chosenReceipts(w.receiptsGone)) }, signal),
    );
  };
  return (
    <section className="section" aria-labelledby="prove-files">
      <h2 id="prove-files">{w.files}</h2>
      <p className="section__note">{w.filesNote}</p>
      <ul className="files files--first">
        <Row what="dossier" action={w.download} onPress={dossier}>
          <WithReceipts />
          <Seal />
        </Row>
      </ul>
      <Asked />
      <ul className="files">
        {lists.map((format) => (
          <Row key={format} what={format} action={w.download} onPress={() => list(format)} />
        ))}
        <Row what="csrd" action={w.download} onPress={csrd}>
          <OneScenario />
        </Row>
        <Row what="pact" action={w.fill} onPress={() => setPact(true)}>
          <OneScenario />
        </Row>
      </ul>
      <PactForm open={pact} scenario={one} onClose={() => setPact(false)} />
    </section>
  );
}
