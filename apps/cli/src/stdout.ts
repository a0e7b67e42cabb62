import process from 'node:process';

type Failed = (error: NodeJS.ErrnoException) => void;

/** A reader that closes the pipe early (`| head`) has what it wants: not an error. */
let failed: Failed = (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => failed(error));

/** For commands that do not end with their reader. */
export function whenStdoutFails(act: Failed): void {
  failed = act;
}
