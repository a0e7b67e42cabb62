import { actualsWords, formatFigures, formatInteger } from '@contrechamp/report';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { Switch } from '../../../components/switch.tsx';
import { meteredMessages } from '../../../i18n/messages/metered.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { receipts, useReceipts } from '../../../state/receipts.ts';
import { useLang } from '../../../state/settings.ts';
import { patient } from '../../../worker/client.ts';
import type { ReceiptRow } from '../../../worker/methods/receipts.ts';
import { SelectField } from '../select-field.tsx';
import { useAnswer } from '../use-answer.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { numberText, timeText } from './words.ts';

const page = 10;
const any = '';

interface RowProps {
  readonly row: ReceiptRow;
  readonly names: boolean;
  onOpen(): void;
}

function Row({ row, names, onOpen }: RowProps) {
  const w = useMessages(meteredMessages);
  const lang = useLang();
  const time = timeText(row.at, lang);
  const model = row.model ?? w.unsaid;
  return (
    <tr data-receipt={row.seq}>
      <th scope="row" className="metered__head">
        <AriaButton className="figure-link" aria-label={w.openReceipt(time, model)} onPress={onOpen}>
          {time}
        </AriaButton>
      </th>
      {names && <td data-label={w.person}>{row.person ?? w.unsaid}</td>}
      <td data-label={w.model}>{model}</td>
      <td data-label={w.outcome}>{actualsWords[lang].outcome[row.outcome]}</td>
      <td className="number" data-label={w.number}>
        {numberText(row.outputs, lang)}
      </td>
      <td className="number" data-label={w.grams}>
        {row.grams === null ? w.unsaid : formatFigures(row.grams, lang, 2)}
      </td>
    </tr>
  );
}

/** The receipts behind the figures, by model and by how they ended; each opens. */
export function ReceiptList({ token, campaign }: { readonly token: number; readonly campaign: string }) {
  const w = useMessages(meteredMessages);
  const lang = useLang();
  const names = useReceipts((r) => r.names);
  const [model, setModel] = useState(any);
  const [outcome, setOutcome] = useState(any);
  const [most, setMost] = useState(page);
  const [shown, setShown] = useState<number | null>(null);
  const asked = { token, campaign, model: model || null, outcome: outcome || null, names, most };
  const { answer, current } = useAnswer({ engine: patient }, 'receiptList', asked);
  if (!answer) return <p className="small faint">{w.computing}</p>;
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id === 'any' ? any : id);
    setMost(page);
  };
  return (
    <div aria-busy={!current}>
      <h3 className="metered__subtitle">{w.list}</h3>
      <p className="section__note">{w.listNote}</p>
      <div className="metered__filters">
        <SelectField
          label={w.model}
          options={[{ id: 'any', label: w.any }, ...answer.models.map((m) => ({ id: m, label: m }))]}
          value={model || 'any'}
          onChange={choose(setModel)}
        />
        <SelectField
          label={w.outcome}
          options={[
            { id: 'any', label: w.any },
            ...answer.outcomes.map((o) => ({ id: o, label: actualsWords[lang].outcomes[o] })),
          ]}
          value={outcome || 'any'}
          onChange={choose(setOutcome)}
        />
        <Switch label={w.names} on={names} onChange={(on) => receipts.set({ names: on })} />
      </div>
      {answer.rows.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <table className="metered__table" data-figure="metered-receipts">
          <thead>
            <tr>
              <th scope="col">{w.time}</th>
              {names && <th scope="col">{w.person}</th>}
              <th scope="col">{w.model}</th>
              <th scope="col">{w.outcome}</th>
              <th scope="col" className="number">
                {w.number}
              </th>
              <th scope="col" className="number">
                {w.grams}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <Row key={row.seq} row={row} names={names} onOpen={() => setShown(row.seq)} />
            ))}
          </tbody>
        </table>
      )}
      <p className="row small faint" aria-live="polite">
        {w.shown(formatInteger(answer.rows.length, lang), formatInteger(answer.count, lang))}
        {answer.rows.length < answer.count && (
          <Button look="plain" onPress={() => setMost(most + 9 * page)}>
            {w.more}
          </Button>
        )}
      </p>
      <ReceiptSheet token={token} campaign={campaign} seq={shown} onClose={() => setShown(null)} />
    </div>
  );
}
