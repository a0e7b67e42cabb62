import type { ReactNode } from 'react';

interface QuestionProps {
  /** Of the control that answers, which has the question for a label. */
  readonly htmlFor?: string;
  /** Of the question itself, for a group of controls. */
  readonly id?: string;
  readonly text: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A question on the left, its answer on the right. */
export const Question = ({ htmlFor, id, text, note, children }: QuestionProps) => (
  <div className="question">
    <div className="question__text">
      {htmlFor === undefined ? <span id={id}>{text}</span> : <label htmlFor={htmlFor}>{text}</label>}
      {note !== undefined && <p className="small faint">{note}</p>}
    </div>
    <div className="question__answer">{children}</div>
  </div>
);
