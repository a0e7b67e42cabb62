import { Fragment } from 'react';

/** A text that names fields of the file between backticks. */
export const Prose = ({ children }: { readonly children: string }) =>
  children.split('`').map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which are never moved.
    i % 2 === 1 ? <code key={i}>{part}</code> : <Fragment key={i}>{part}</Fragment>,
  );
