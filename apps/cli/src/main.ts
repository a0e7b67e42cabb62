import process from 'node:process';
import { nearest } from '@contrechamp/engine';
import { terminalAsk } from './ask.ts';
import { breakEven } from './commands/break-even.ts';
import { chart } from './commands/chart.ts';
import { claim } from './commands/claim/index.ts';
import { classify } from './commands/classify.ts';
import { compare } from './commands/compare.ts';
import { csrd } from './commands/csrd/index.ts';
import { dossier } from './commands/dossier.ts';
import { explain } from './commands/explain.ts';
import { exportAs } from './commands/export/index.ts';
import { factors } from './commands/factors/index.ts';
import { gateway } from './commands/gateway/index.ts';
import { importTables } from './commands/import.ts';
import { type Ask, init } from './commands/init.ts';
import { levers } from './commands/levers/index.ts';
import { models } from './commands/models.ts';
import { rebound } from './commands/rebound.ts';
import { receipts } from './commands/receipts/index.ts';
import { report } from './commands/report.ts';
import { schema } from './commands/schema.ts';
import { sector } from './commands/sector/index.ts';
import { sobriety } from './commands/sobriety.ts';
import { states } from './commands/states.ts';
import { template } from './commands/template.ts';
import { verify } from './commands/verify.ts';
import { Failure } from './failure.ts';
import { help } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { line, type Output } from './output.ts';
import './stdout.ts';
import { version } from './version.ts';

const commands = [
  ...['compare', 'chart', 'explain', 'classify', 'states', 'break-even', 'sobriety', 'rebound', 'models'],
  ...['levers', 'claim', 'report', 'template', 'init', 'factors', 'schema', 'dossier', 'verify'],
  ...['export', 'sector', 'import', 'mark', 'csrd', 'gateway', 'receipts', 'meter'],
];
const defaultWidth = 100;

function file(positionals: readonly string[], options: Options): string {
  const [given, ...more] = positionals;
  if (given !== undefined && more.length === 0) return given;
  throw new Failure(
    options.lang === 'fr'
      ? 'Donnez un fichier de campagne et un seul. Voir contrechamp --help.'
      : 'Give one campaign file, and only one. See contrechamp --help.',
  );
}

async function interview(options: Options, output: Output, given: Ask | undefined): Promise<number> {
  if (given) return init(options, output, given);
  const { ask, close } = terminalAsk();
  try {
    return await init(options, output, ask);
  } finally {
    close();
  }
}

async function dispatch(options: Options, output: Output, ask: Ask | undefined): Promise<number> {
  const [command, ...rest] = options.positionals;
  if (options.version) {
    output.out(line(version));
    return 0;
  }
  if (options.help || command === undefined) {
    output.out(help(options.lang));
    return options.help ? 0 : 2;
  }
  switch (command) {
    case 'compare':
      return compare(file(rest, options), options, output);
    case 'chart':
      return chart(file(rest, options), options, output);
    case 'explain':
      return explain(file(rest, options), options, output);
    case 'classify':
      return classify(file(rest, options), options, output);
    case 'states':
      return states(rest, options, output);
    case 'break-even':
      return breakEven(file(rest, options), options, output);
    case 'sobriety':
      return sobriety(file(rest, options), options, output);
    case 'rebound':
      return rebound(file(rest, options), options, output);
    case 'levers':
      return levers(rest, options, output);
    case 'claim':
      return claim(rest, options, output);
    case 'report':
      return report(file(rest, options), options, output);
    case 'models':
      return models(options, output);
    case 'template':
      return template(options, output);
    case 'init':
      return interview(options, output, ask);
    case 'factors':
      return factors(rest, options, output);
    case 'dossier':
      return dossier(file(rest, options), options, output);
    case 'verify':
      return verify(rest, options, output);
    case 'export':
      return exportAs(file(rest, options), options, output);
    case 'sector':
      return sector(rest, options, output);
    case 'import':
      return importTables(file(rest, options), options, output);
    case 'csrd':
      return csrd(rest, options, output);
    case 'gateway':
      return gateway(rest, options, output);
    case 'receipts':
      return receipts(rest, options, output);
    case 'meter':
      // It brings a decoder of images and a verifier of signatures, which no other command needs.
      return (await import('./commands/meter/index.ts')).meter(rest, options, output);
    case 'mark':
      return (await import('./commands/mark/index.ts')).mark(rest, options, output);
    case 'schema':
      return schema(rest[0], options, output);
    default: {
      const near = nearest(command, commands) ?? commands.join(', ');
      throw new Failure(
        options.lang === 'fr'
          ? `Commande inconnue : ${command}. Vouliez-vous dire ${near} ?`
          : `Unknown command: ${command}. Did you mean ${near}?`,
      );
    }
  }
}

const standard: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  width: Math.min(Math.max(process.stdout.columns ?? defaultWidth, 60), 120),
};

/** Runs one command and returns its exit code: 0 done, 1 a check fails, 2 bad usage or input. */
export async function run(args: readonly string[], output: Output = standard, ask?: Ask): Promise<number> {
  try {
    return await dispatch(readOptions(args, process.env, process.stdout.isTTY ?? false), output, ask);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    output.err(line(error.message));
    return 2;
  }
}
