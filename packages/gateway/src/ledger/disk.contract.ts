import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import type { Disk } from './disk.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** What the journal relies on, whatever the disk. */
export function diskContract(fresh: () => Disk): void {
  const contentOf = (disk: Disk, name: string): string => {
    const file = disk.open(name, 'read');
    const into = Buffer.alloc(file.length());
    const count = file.read(into, 0);
    file.close();
    return into.toString('utf8', 0, count);
  };

  it('writes at a position and reads back', async () => {
    const disk = fresh();
    const file = disk.create('a');
    await file.write(bytes('hello world'), 0);
    await file.write(bytes('W'), 6);
    await file.sync();
    expect(file.length()).toBe(11);
    const into = Buffer.alloc(20);
    expect(file.read(into, 6)).toBe(5);
    expect(into.toString('utf8', 0, 5)).toBe('World');
    expect(file.read(into, 11)).toBe(0);
    file.close();
    expect(contentOf(disk, 'a')).toBe('hello World');
  });

  it('writes through, also after a new name and amid what was written otherwise', async () => {
    const disk = fresh();
    const file = disk.create('a');
    await file.write(bytes('hello world'), 0);
    disk.rename('a', 'b');
    await file.writeThrough(bytes('W'), 6);
    await file.writeThrough(bytes('!'), 11);
    const into = Buffer.alloc(12);
    expect(file.read(into, 0)).toBe(12);
    file.close();
    expect(contentOf(disk, 'b')).toBe('hello World!');
  });

  it('leaves zeros where nothing was written, and none of what was cut off', async () => {
    const disk = fresh();
    const file = disk.create('a');
    await file.write(bytes('abcdef'), 0);
    await file.truncate(2);
    await file.write(bytes('z'), 4);
    file.close();
    expect(contentOf(disk, 'a')).toBe('ab\0\0z');
  });

  it('goes on in a file that is there, and empties one that is created again', async () => {
    const disk = fresh();
    const first = disk.create('a');
    await first.write(bytes('abc'), 0);
    first.close();
    const second = disk.open('a', 'write');
    await second.write(bytes('d'), 3);
    second.close();
    expect(contentOf(disk, 'a')).toBe('abcd');
    disk.create('a').close();
    expect(contentOf(disk, 'a')).toBe('');
  });

  it('renames over what is there, and removes', async () => {
    const disk = fresh();
    for (const name of ['a', 'b']) {
      const file = disk.create(name);
      await file.write(bytes(name), 0);
      file.close();
    }
    disk.rename('a', 'b');
    await disk.syncNames();
    expect(disk.names()).toEqual(['b']);
    expect(contentOf(disk, 'b')).toBe('a');
    disk.remove('b');
    expect(disk.names()).toEqual([]);
  });

  it('says that a file is not there', () => {
    const disk = fresh();
    for (const attempt of [() => disk.open('a', 'read'), () => disk.open('a', 'write'), () => disk.rename('a', 'b')]) {
      expect(attempt).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    }
  });
}
