import { type Answers, formatInteger } from '@contrechamp/report';
import { Choices } from '../../../components/choices.tsx';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import type { Draft, JourneyMode, Reading } from './answers.ts';
import { CountQuestion } from './count-question.tsx';
import { Question } from './question.tsx';

interface TravelQuestionsProps {
  readonly draft: Draft;
  readonly answers: Answers;
  readonly assumed: Reading['assumed'];
  onChange(change: Partial<Draft>): void;
}

const modes = ['train', 'plane', 'car'] as const satisfies readonly JourneyMode[];

/** Who comes from elsewhere, and how; the second only where somebody does. */
export function TravelQuestions({ draft, answers, assumed, onChange }: TravelQuestionsProps) {
  const w = useMessages(wizard);
  const lang = useLang();
  const { travellers, people } = answers;
  return (
    <>
      <CountQuestion
        count="travellers"
        text={w.travellers}
        value={draft.travellers}
        assumed={assumed.travellers}
        warning={travellers > people ? w.aboveAll(formatInteger(people, lang)) : undefined}
        onChange={(value) => onChange({ travellers: value })}
      />
      {travellers > 0 && (
        <>
          <Question text={w.travelMode}>
            <Choices
              label={w.travelMode}
              value={draft.travelMode ?? assumed.travelMode}
              onChange={(travelMode) => onChange({ travelMode })}
              options={modes.map((key) => ({ key, label: w[key] }))}
            />
          </Question>
          <CountQuestion
            count="travelKm"
            text={w.travelKm}
            unit={w.km}
            value={draft.travelKm}
            assumed={assumed.travelKm}
            onChange={(value) => onChange({ travelKm: value })}
          />
        </>
      )}
    </>
  );
}
