import { campaign, choose } from '../../state/campaign.ts';
import { make } from '../../state/edits.ts';
import { settings } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { MethodChoice } from '../../worker/view.ts';

/** The head of a campaign with choices of method that whoever opens the file will find. */
export function headWith(
  head: Readonly<Record<string, unknown>>,
  choice: MethodChoice,
): Readonly<Record<string, unknown>> {
  const { method, ...options } = choice;
  const before = (head.options ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...head,
    ...(method && { method }),
    ...(Object.keys(options).length > 0 && { options: { ...before, ...options } }),
  };
}

/** Writes the choices of method of this page into the campaign, so that they travel with it. */
export async function keepMethod(choice: MethodChoice): Promise<void> {
  const { text } = campaign.get();
  const found = await live.call('outline', { source: { text, choice: {} }, lang: settings.get().lang });
  if (!found.ok) return;
  const { head } = found.outline;
  if (await make({ op: 'set-head', scenario: null, fields: headWith(head, choice) })) choose({});
}
