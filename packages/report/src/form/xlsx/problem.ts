import type { TableCode, TableProblem } from '../problem.ts';

/** Why a file is not read at all. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
  readonly problem: TableProblem;

  constructor(code: TableCode, params: TableProblem['params'] = {}, sheet?: string) {
    super(code);
    this.problem = { code, place: sheet === undefined ? null : { sheet }, params };
  }
}
