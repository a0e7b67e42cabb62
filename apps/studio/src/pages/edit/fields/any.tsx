import { useLang } from '../../../state/settings.ts';
import { GroupField, ListField, SharesField, StructureField } from './composed.tsx';
import { PlaceField } from './place.tsx';
import type { FieldProps } from './props.ts';
import { QuantityField } from './quantity.tsx';
import { ChoiceField, FlagField, TextField, WordsField } from './simple.tsx';

/** The control that suits a field of the schema. */
export function AnyField({ spec, ...rest }: FieldProps) {
  const lang = useLang();
  switch (spec.kind) {
    case 'quantity':
      return <QuantityField spec={spec} {...rest} />;
    case 'choice':
      return <ChoiceField spec={spec} {...rest} />;
    case 'flag':
      return <FlagField spec={spec} {...rest} />;
    case 'number':
      return <TextField spec={spec} {...rest} />;
    case 'text':
      return spec.place === 'airport' || spec.place === 'city' || spec.place === 'country' ? (
        <PlaceField
          kind={spec.place}
          value={rest.value === undefined ? '' : String(rest.value)}
          label={spec.label[lang]}
          id={rest.id}
          describedBy={rest.describedBy}
          onCommit={rest.onCommit}
        />
      ) : (
        <TextField spec={spec} {...rest} />
      );
    case 'words':
      return <WordsField spec={spec} {...rest} />;
    case 'list':
      return <ListField Inner={AnyField} spec={spec} {...rest} />;
    case 'group':
      return <GroupField Inner={AnyField} spec={spec} {...rest} />;
    case 'shares':
      return <SharesField spec={spec} {...rest} />;
    case 'structure':
      return <StructureField spec={spec} {...rest} />;
  }
}
