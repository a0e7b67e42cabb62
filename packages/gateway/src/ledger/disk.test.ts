import { describe } from 'vitest';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { diskContract } from './disk.contract.ts';
import { folderDisk } from './folder-disk.ts';

describe('a folder', () => diskContract(() => folderDisk(temporaryFolder())));
describe('the disk in memory that tests use', () => diskContract(() => new SimulatedDisk()));
