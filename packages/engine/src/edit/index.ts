export { documentEdited, freshId } from './document.ts';
export type { Edit as TextEdit, WrittenFields } from './edit.ts';
export { edited } from './rewrite.ts';
export { campaignText, flowValue } from './written.ts';
