import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { EntryEdit, FieldEdit } from '../../worker/methods/lever-edits.ts';

const Change = ({ field, from, to }: FieldEdit) => (
  <li>
    {field}
    {to !== undefined && (
      <span className="tabular">
        {' '}
        <span className="faint">{from}</span> → {to}
      </span>
    )}
  </li>
);

/** What becomes of the inventory, an entry a line. */
export function Edits({ edits }: { readonly edits: readonly EntryEdit[] }) {
  const w = useMessages(reduceMessages);
  if (edits.length === 0) return <p className="small faint">{w.noDifference}</p>;
  return (
    <ul className="edits">
      {edits.map((e) => (
        <li key={`${e.entry} ${e.id}`}>
          {e.entry} {e.id !== '' && <code className="faint">{e.id}</code>}
          {e.changes.length > 0 && (
            <ul>
              {e.changes.map((c) => (
                <Change key={`${c.field} ${c.from} ${c.to}`} {...c} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
