/** The files of a corpus folder: listed, told apart without being opened, and read whole. */
import { statSync } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from './corpus.js';
import { toError } from './problem.js';

/** No article is longer; a larger file is a mistake or an attack. */
const MAX_BYTES = 1_000_000;
/** A file that changes under the reader is read again, after so many milliseconds, so many times. */
const ATTEMPTS = 3;
const PAUSE = 50;
/**
 * Milliseconds that a file must have been left alone for its stamp to be trusted: within them it
 * may change again without its times showing it (two seconds on FAT).
 */
const SETTLED = 2_000;

export interface Listing {
  /** Paths below the corpus folder, sorted, so that every machine reads in the same order. */
  readonly files: readonly string[];
  /** Those that are symbolic links; only they need their real path looked up. */
  readonly links: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Every articles/**\/*.md below `root`. */
export async function listArticles(root: string): Promise<Listing> {
  const problems: Problem[] = [];
  const files: string[] = [];
  const links = new Set<string>();
  const folders = ['articles'];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const here = folder;
    const entries = await readdir(path.join(root, here), { withFileTypes: true }).catch(
      (error: unknown) => {
        problems.push(toError(here, 'unreadable', `the folder cannot be read (${codeOf(error)})`));
        return [];
      },
    );
    for (const entry of entries) {
      const file = `${here}/${entry.name}`;
      if (entry.isDirectory()) folders.push(file);
      else if (entry.name.endsWith('.md')) files.push(file);
      if (entry.isSymbolicLink()) links.add(file);
    }
  }
  return { files: files.sort(), links, problems };
}

/**
 * What the disk says of a file without opening it: while that stays, so do its bytes (as git's
 * index has it). Not asynchronous: one call takes microseconds, a promise for it ten times that.
 * @returns undefined for a file that is gone, or was written so lately that nothing can be told
 */
export function toStamp(file: string): string | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  if (state === undefined || Date.now() - state.ctimeMs < SETTLED) return undefined;
  return [state.ino, state.size, state.mtimeMs, state.ctimeMs].join(' ');
}

/** @returns all bytes of one state of the file, or the Problem that keeps it out */
export async function readArticleFile(
  root: string,
  file: string,
  isLink: boolean,
): Promise<Uint8Array | Problem> {
  try {
    const place = path.join(root, file);
    if (isLink && !(await realpath(place)).startsWith(root + path.sep)) {
      return toError(file, 'link-out', 'is a symbolic link out of the corpus; copy the file in');
    }
    const bytes = await readWhole(place);
    return typeof bytes === 'string' ? toError(file, bytes, MISREAD[bytes]) : bytes;
  } catch (error) {
    return toError(file, 'unreadable', `cannot be read (${codeOf(error)})`);
  }
}

const MISREAD = {
  'too-large': `has more than the ${MAX_BYTES} bytes that an article may have`,
  changing: 'was being written while it was read; reload when it is complete',
};

async function readWhole(file: string): Promise<Uint8Array | keyof typeof MISREAD> {
  const handle = await open(file);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await handle.stat();
      if (before.size > MAX_BYTES) return 'too-large';
      const bytes = Buffer.alloc(before.size);
      const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
      const after = await handle.stat();
      if (bytesRead === after.size && before.mtimeMs === after.mtimeMs) return bytes;
      await sleep(PAUSE);
    }
    return 'changing';
  } finally {
    await handle.close();
  }
}

/** The system's word for an error: "ENOENT". */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
