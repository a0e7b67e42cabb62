import type { Text } from '../../text/reader.ts';
import type { TableCode } from '../problem.ts';

export interface TableText {
  readonly message: Text;
  readonly remedy: Text;
}

const formats: Readonly<Record<string, string>> = {
  xls: 'the old format of Excel (.xls)',
  xlsb: 'the binary format of Excel (.xlsb)',
  ods: 'the format of LibreOffice (.ods)',
  numbers: 'the format of Numbers',
};

const reasons: Readonly<Record<string, Text>> = {
  archive: (p) => `The workbook cannot be unpacked: ${p('detail')}.`,
  missing: (p) => `The workbook lacks one of its parts, ${p('part')}.`,
  xml: (p) =>
    `A part of the workbook, ${p('part')}, is not XML as a spreadsheet writes it: ${p('found') || 'it ends too soon'}.`,
  quotes: (p) => `The quotation marks of row ${p('row')} do not match up.`,
};

const kinds: Readonly<Record<string, string>> = {
  activity: 'activity',
  scenario: 'scenario',
  field: 'field',
  country: 'country',
};

const meant: Text = (p) =>
  p('suggestion') === '' ? `Known here: ${p('known')}.` : `Did you mean “${p('suggestion')}”?`;

export const tableTextsEn: Readonly<Record<TableCode, TableText>> = {
  'table-not-a-spreadsheet': {
    message: () => 'This is neither a workbook (.xlsx) nor a CSV file.',
    remedy: () =>
      'Give a workbook or a CSV file made from contrechamp template --format xlsx, or from contrechamp export.',
  },
  'table-other-format': {
    message: (p) => `This workbook is in ${formats[p('format')] ?? 'another format'}, which is not read.`,
    remedy: () => 'Open it in your spreadsheet program and save it as a workbook, .xlsx.',
  },
  'table-encrypted': {
    message: () => 'This workbook is protected by a password.',
    remedy: () => 'Open it, take the password off (File, Info, Protect workbook), save it and import it again.',
  },
  'table-macros': {
    message: () => 'This workbook holds macros. None of them is run, and the file is not read.',
    remedy: () => 'Save it as a workbook without macros, .xlsx; values stay as they are.',
  },
  'table-unreadable': {
    message: (p) => reasons[p('reason')]?.(p) ?? 'The file cannot be read.',
    remedy: (p) =>
      p('reason') === 'quotes'
        ? 'Close the one that is open; inside quotation marks, write two of them for one.'
        : 'Open it in your spreadsheet program and save it again, or fetch it again.',
  },
  'table-too-large': {
    message: (p) =>
      p('megabytes') === ''
        ? `This sheet has more than ${p('rows')} rows, written in or not.`
        : `The file is ${p('megabytes')} MB; at most ${p('limit')} MB are read.`,
    remedy: (p) =>
      p('megabytes') === ''
        ? 'Choose all rows below the table, down to the end, delete them and save.'
        : 'Give the form alone, without pictures and without sheets of other things.',
  },
  'table-not-ours': {
    message: () => 'None of the tables of a campaign is in this file.',
    remedy: () =>
      'Start from contrechamp template --format xlsx -o campaign.xlsx. A campaign file (YAML, JSON) needs no import: contrechamp compare reads it.',
  },
  'sheet-missing': {
    message: (p) => `There is no sheet “${p('sheet')}”.`,
    remedy: () => 'Give it back its name, or copy it from a new contrechamp template --format xlsx.',
  },
  'sheet-empty': {
    message: () => 'This sheet has no row yet.',
    remedy: () => 'Fill in at least one row below the headings.',
  },
  'column-missing': {
    message: (p) => `The headings are not found: ${p('headings')}.`,
    remedy: () => 'Write each above its column, as contrechamp template --format xlsx has them.',
  },
  'column-unknown': {
    message: (p) =>
      p('heading') === ''
        ? 'This column holds something, and has no heading.'
        : `No column is called “${p('heading')}” here.`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Did you mean “${p('suggestion')}”? `}To keep a column of your own, begin its heading with #: it is then not read.`,
  },
  'column-duplicate': {
    message: (p) => `The same heading stands at ${p('first')} already.`,
    remedy: () => 'Keep one of the two.',
  },
  'cell-merged': {
    message: () => 'These cells are merged: it cannot be told which row or column the value is for.',
    remedy: () => 'Unmerge them and write the value in each cell that it is for.',
  },
  'cell-hidden': {
    message: (p) =>
      p('what') === 'rows'
        ? `${p('rows') === '1' ? 'A row that holds data is' : `${p('rows')} rows that hold data are`} hidden, from row ${p('row')} on.`
        : p('what') === 'column'
          ? 'This column holds data and is hidden.'
          : 'This sheet holds data, and it or a part of it is hidden.',
    remedy: () => 'Show it, or clear the filter; delete what is not meant to count.',
  },
  'cell-error': {
    message: (p) => `This cell holds an error: ${p('text')}.`,
    remedy: () => 'Correct its formula, or write the value itself.',
  },
  'cell-uncomputed': {
    message: (p) => `This cell holds a formula without a value: =${p('text')}.`,
    remedy: () => 'Open the workbook in a spreadsheet program, which computes it, save it and import it again.',
  },
  'cell-external': {
    message: (p) => `The value of this cell comes from another file: =${p('text')}.`,
    remedy: () => 'Copy the cell and paste it as a value.',
  },
  'cell-date': {
    message: (p) => `This cell holds a date or an hour, ${p('text')}; something else is expected.`,
    remedy: () => 'Set the format of the cell to General (or Text), then write the value again.',
  },
  'cell-percent': {
    message: (p) => `This cell holds a percentage, ${p('text')}; a quantity is expected.`,
    remedy: () => 'Set the format of the cell to General, then write the quantity.',
  },
  'cell-stray': {
    message: (p) =>
      p('reason') === 'continued'
        ? 'A row that goes on with the one above says the next thing of its list, and nothing else.'
        : `“${p('heading')}” does not apply to the activity “${p('type')}”.`,
    remedy: (p) =>
      p('reason') === 'continued'
        ? 'Empty this cell; write it on the first row of the entry.'
        : 'Empty this cell, or choose another activity.',
  },
  'cell-empty': {
    message: (p) =>
      `Nothing is written here; ${p('heading') === '' ? `the ${kinds[p('what')] ?? 'value'}` : `“${p('heading')}”`} is needed.`,
    remedy: () => 'Fill in this cell, or delete what else is on its row.',
  },
  'entry-unknown': {
    message: (p) => `There is no ${kinds[p('what')] ?? 'entry'} “${p('value')}”.`,
    remedy: meant,
  },
  'entry-continued': {
    message: () => 'This row goes on with an entry, but the row above is not of that entry.',
    remedy: () => 'Put it back below the row that it goes on with; sort by no. rather than by another column.',
  },
  'entry-twice': {
    message: (p) => `“${p('value')}” is told twice.`,
    remedy: () => 'Keep one of the rows.',
  },
  'other-unreadable': {
    message: () => 'This cell cannot be read as fields of a campaign file.',
    remedy: () => 'Write { field: value, other: value }, with braces closed and a comma between fields, or empty it.',
  },
  'other-twice': {
    message: (p) => `The field “${p('field')}” is here and in a column of its own.`,
    remedy: () => 'Keep one of the two.',
  },
};
