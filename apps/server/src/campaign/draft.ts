import { activityDefinitions, type Bilingual, hardship, parseCampaign } from '@contrechamp/engine';
import { parseDocument } from 'yaml';
import type { Draft } from '../store/port.ts';

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const isText = (v: unknown): v is string => typeof v === 'string' && v !== '';

function bilingual(name: unknown): Bilingual | null {
  if (isText(name)) return { en: name, fr: name };
  return isRecord(name) && isText(name.en) && isText(name.fr) ? { en: name.en, fr: name.fr } : null;
}

/** What a file that the engine refuses still tells: an editor saves in the middle of work. */
function partial(text: string): Pick<Draft, 'name' | 'scenarios'> {
  const nothing = { name: null, scenarios: null };
  const root: unknown = parseDocument(text, { prettyErrors: false }).toJS({ maxAliasCount: 100 });
  if (!isRecord(root)) return nothing;
  return {
    name: isRecord(root.campaign) ? bilingual(root.campaign.name) : null,
    scenarios: Array.isArray(root.scenarios) ? root.scenarios.length : null,
  };
}

const unreadable = (text: string): Draft => ({ text, name: null, scenarios: null, valid: false });

/** A text with what lists show of it. */
export function draftOf(text: string): Draft {
  if (hardship(text)) return unreadable(text);
  const { campaign, diagnostics } = parseCampaign(text, activityDefinitions);
  if (campaign) return { text, name: campaign.name, scenarios: campaign.scenarios.length, valid: true };
  if (diagnostics.some(({ code }) => code === 'yaml-syntax' || code === 'file-too-large')) return unreadable(text);
  return { text, ...partial(text), valid: false };
}
