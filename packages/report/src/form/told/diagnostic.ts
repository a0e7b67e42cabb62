import type { Diagnostic } from '@contrechamp/engine';
import type { Lang } from '../../lang.ts';
import { choiceLabel } from '../../text/choices.ts';
import { activityName, fieldName } from '../../text/fields.ts';
import type { TablePlace, TableProblem } from '../problem.ts';
import { flagText } from '../value/choice.ts';

/** `power, distance` in the words of the headings. */
const named = (list: string, name: (word: string) => string, between: string): string =>
  list
    .split(between)
    .map((word) => (word === '' ? '' : name(word)))
    .join(between);

/** What the engine found, where tables have words of their own for it. */
export type Retold = { readonly problem: TableProblem } | { readonly diagnostic: Pick<Diagnostic, 'code' | 'params'> };

/** A diagnostic of the engine in the words of the table that it comes from: headings, choices, a blank cell. */
export function retold({ code, params, path }: Diagnostic, place: TablePlace | null, lang: Lang): Retold {
  const field = String(params.field ?? '');
  const heading = place?.heading ?? fieldName(field, lang);
  const word = (choice: string): string => choiceLabel(choice, lang);
  const told = field === '' ? params : { ...params, field: heading };
  switch (code) {
    case 'field-missing':
      if (place && (path === 'campaign.deliverables' || path === 'scenarios')) {
        return { problem: { code: 'sheet-empty', place, params: {} } };
      }
      return {
        problem: { code: 'cell-empty', place, params: { heading: place?.cell ? heading : fieldName(field, lang) } },
      };
    case 'field-choice': {
      const choices = named(String(params.choices ?? ''), word, ', ');
      return {
        diagnostic: {
          code,
          params: { ...told, choices, suggestion: named(String(params.suggestion ?? ''), word, ', ') },
        },
      };
    }
    case 'field-invalid': {
      if (params.expected !== 'boolean') return { diagnostic: { code, params: told } };
      const choices = [true, false].map((flag) => flagText(flag, lang)).join(', ');
      return { diagnostic: { code: 'field-choice', params: { ...told, choices, suggestion: '' } } };
    }
    case 'one-of-missing': {
      const groups = named(
        String(params.groups ?? ''),
        (group) => named(group, (name) => `“${fieldName(name, lang)}”`, ' + '),
        ' | ',
      );
      const quoted = lang === 'fr' ? groups.replace(/“([^”]*)”/g, '« $1 »') : groups;
      return {
        diagnostic: {
          code,
          params: { ...params, groups: quoted, type: activityName(String(params.type ?? ''), lang) },
        },
      };
    }
    default:
      return { diagnostic: { code, params: told } };
  }
}
