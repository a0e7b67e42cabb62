/** What keeps the program from starting, told to the user as one clear text. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: number;

  /** @param exitCode 1: cannot start; 2: bad usage */
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
