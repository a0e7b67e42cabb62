import type { Line } from '../activity/line.ts';
import { type Role, roles } from '../inventory/vocabulary.ts';
import type { SeenSource } from './classify.ts';

/** What a buyer gets from the one who carries an activity out: a service, whatever it is made of. */
const purchasedService: SeenSource = { subPost: 'AchatsDeServices', situation: 'operated' };

/**
 * An emission source as a role reports it. The brand buys from the agency, which buys from the producer: what another
 * one does for me is a service that I purchase; what my client does for itself is outside my inventory (null).
 */
export function seenBy(role: Role, line: Pick<Line, 'by' | 'subPost' | 'situation'>): SeenSource | null {
  if (line.by === role) return line;
  return roles.indexOf(role) < roles.indexOf(line.by) ? purchasedService : null;
}
