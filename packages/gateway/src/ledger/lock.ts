import { Buffer } from 'node:buffer';
import { linkSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { isAbsolute, join, relative } from 'node:path';
import process from 'node:process';
import { LedgerUnavailable } from './port.ts';

const pattern = /^lock-(\d+)\.sock$/;
const nameOf = (turn: number): string => `lock-${turn}.sock`;

/** Bytes that the address of a socket may have: 108 on Linux, 104 elsewhere, the closing zero included. */
const longestAddress = process.platform === 'linux' ? 107 : 103;

/** The shorter of the absolute path and the one from here. */
function addressOf(folder: string, name: string): string {
  const path = join(folder, name);
  const fromHere = relative(process.cwd(), path);
  const address = isAbsolute(fromHere) || fromHere.length >= path.length ? path : `./${fromHere}`;
  if (Buffer.byteLength(address) > longestAddress) throw new LedgerUnavailable('path-too-long');
  return address;
}

const turnsIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a);

/** Whether somebody listens; a socket whose process is gone, however it went, refuses. */
function isHeld(folder: string, turn: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(addressOf(folder, nameOf(turn)));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT');
    });
  });
}

/** Whether a process writes in a folder at this moment. */
export async function isLocked(folder: string): Promise<boolean> {
  const [last] = turnsIn(folder);
  return last !== undefined && (await isHeld(folder, last));
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      server.unref();
      resolve(server);
    });
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** Gives a listening socket its turn. @returns false when somebody else took that turn first */
function take(folder: string, aside: string, turn: number): boolean {
  try {
    linkSync(join(folder, aside), join(folder, nameOf(turn)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The right to write in a folder: a socket that listens in it, which the system closes with its process. Each holder
 * takes the turn after the last one, and the last turn is never removed, so that two processes that find a dead holder
 * at the same time cannot both follow it. Works between containers that share the folder on one machine, not between
 * machines.
 */
export class FolderLock {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @throws LedgerUnavailable `locked` when another process holds it, `path-too-long` when no socket fits there */
  static async take(folder: string): Promise<FolderLock> {
    const aside = `lock-${process.pid}-${process.hrtime.bigint()}.new`;
    const server = await listen(addressOf(folder, aside));
    try {
      await takeTurn(folder, aside);
      return new FolderLock(server);
    } catch (error) {
      await close(server);
      throw error;
    } finally {
      rmSync(join(folder, aside), { force: true });
    }
  }

  /** The socket closes; its name stays, as the last turn. */
  release(): Promise<void> {
    return close(this.#server);
  }
}

/** Takes the turn after the last one, for the socket that listens at `aside`. @throws LedgerUnavailable `locked` */
export async function takeTurn(folder: string, aside: string, held = isHeld): Promise<void> {
  for (;;) {
    const [last] = turnsIn(folder);
    if (last !== undefined && (await held(folder, last))) throw new LedgerUnavailable('locked');
    const turn = (last ?? 0) + 1;
    if (!take(folder, aside, turn)) continue;
    const turns = turnsIn(folder);
    if ((turns[0] ?? 0) > turn) {
      // Somebody who looked later took a later turn, and had removed the one that this one follows.
      rmSync(join(folder, nameOf(turn)), { force: true });
      continue;
    }
    for (const before of turns.slice(1)) rmSync(join(folder, nameOf(before)), { force: true });
    return;
  }
}
