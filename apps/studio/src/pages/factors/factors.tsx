import { idIn } from './address.ts';
import { List } from './list.tsx';
import { RecordPage } from './record-page.tsx';
import './factors.css';
import './record.css';

/** The catalogue: the list of its records, or one of them. */
export const Factors = ({ id }: { readonly id: string | null }) =>
  id === null ? <List /> : <RecordPage id={idIn(id)} />;
