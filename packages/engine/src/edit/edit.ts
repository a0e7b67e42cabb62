/** Fields of an entry, of the head of a campaign or of a scenario, as the file gives them. */
export type WrittenFields = Readonly<Record<string, unknown>>;

/** One change to the text of a campaign file. Entries are named by their scenario and their place, from 0. */
export type Edit =
  | { readonly op: 'set-entry'; readonly scenario: string; readonly index: number; readonly fields: WrittenFields }
  | {
      readonly op: 'add-entries';
      readonly scenario: string;
      readonly after: number;
      readonly entries: readonly WrittenFields[];
    }
  | { readonly op: 'remove-entry'; readonly scenario: string; readonly index: number }
  | { readonly op: 'move-entry'; readonly scenario: string; readonly index: number; readonly to: number }
  | { readonly op: 'duplicate-entry'; readonly scenario: string; readonly index: number }
  | { readonly op: 'set-head'; readonly scenario: string | null; readonly fields: WrittenFields }
  | { readonly op: 'duplicate-scenario'; readonly scenario: string }
  | { readonly op: 'remove-scenario'; readonly scenario: string };
