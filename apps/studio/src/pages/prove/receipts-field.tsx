import { pick } from '@contrechamp/report';
import { ApiError } from '../../api/client.ts';
import { Switch } from '../../components/switch.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { receipts, useReceipts } from '../../state/receipts.ts';
import { useLang } from '../../state/settings.ts';
import { patient } from '../../worker/client.ts';
import { proving, useProving } from './state.ts';

/** The scenario that the receipts stand beside. */
function Produced() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const produced = useProving((p) => p.produced);
  return (
    <label className="file__one small">
      <span className="faint">{w.producedWhich}</span>
      <select
        className="input"
        value={scenarios.some((s) => s.id === produced) ? (produced ?? '') : ''}
        onChange={(e) => proving.set({ produced: e.target.value === '' ? null : e.target.value })}
      >
        <option value="">{w.producedUsual}</option>
        {scenarios.map((s) => (
          <option key={s.id} value={s.id}>
            {pick(s.name, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The receipts that are open on the page of sobriety may go into the dossier: only where somebody says so. */
export function WithReceipts() {
  const w = useMessages(proveMessages);
  const open = useReceipts((r) => r.token !== null);
  const name = useReceipts((r) => r.name);
  const on = useProving((p) => p.receipts);
  if (!open) return null;
  return (
    <div className="file__receipts">
      <Switch label={w.withReceipts(name)} on={on} onChange={(receipts) => proving.set({ receipts })} />
      <p className="small faint">{w.withReceiptsNote}</p>
      {on && <Produced />}
    </div>
  );
}

/** What a request for a dossier says of receipts. @throws ApiError with `gone` where they are not at hand any more */
export async function chosenReceipts(gone: string) {
  const { token } = receipts.get();
  const { receipts: wanted, produced } = proving.get();
  if (!wanted || token === null) return {};
  const text = await patient.call('chainLines', { token });
  if (text === null) throw new ApiError(410, gone);
  return { receipts: text, ...(produced !== null && { scenario: produced }) };
}
