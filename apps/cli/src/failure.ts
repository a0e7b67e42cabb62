/** Bad usage or bad input, told to the user as one clear text; exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
