import { edited, type TextEdit } from '@contrechamp/engine';

/** The text of a campaign after an edit; comments stay. */
export const edit = async ({
  text,
  edit: change,
}: {
  readonly text: string;
  readonly edit: TextEdit;
}): Promise<string> => edited(text, change);
