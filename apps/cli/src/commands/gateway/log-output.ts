import process from 'node:process';
import { whenStdoutFails } from '../../stdout.ts';

/**
 * Where the log goes. Who reads it may go, or its disk be full: then lines are lost, which is told once, and generations
 * go on.
 */
export function logOutput(tell: (reason: string) => void): (text: string) => void {
  let [told, gone] = [false, false];
  const lost = ({ code }: NodeJS.ErrnoException): void => {
    gone ||= code === 'EPIPE';
    if (told) return;
    told = true;
    tell(code ?? '?');
  };
  whenStdoutFails(lost);
  // It may be the same pipe; nobody is left to be told.
  process.stderr.on('error', () => {});
  return (text) => {
    if (gone) return;
    try {
      process.stdout.write(text);
    } catch (error) {
      lost(error as NodeJS.ErrnoException);
    }
  };
}
