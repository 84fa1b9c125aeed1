/** The library kept on disk between two starts, so that a start reads what has changed alone. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { openBreath } from '../breath.js';
import type { EarlierLibrary } from '../library.js';
import { toBuild } from './saved-build.js';
import { fromRecords, toRecords } from './saved-records.js';

export interface SavedLibrary {
  /** Undefined when there is none, or none that this build wrote whole. */
  read(): Promise<EarlierLibrary | undefined>;
  /** Never rejects: without a saved library the next start is slower, and nothing else is lost. */
  save(library: EarlierLibrary): Promise<void>;
  /** Resolves when nothing is being saved. */
  settled(): Promise<void>;
}

export interface SavedNeeds {
  readonly corpusDir: string;
  /** Absent: nothing is saved. */
  readonly dataDir?: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** Bytes of the SHA-256 at the end of the file, over all that stands before it. */
const DIGEST = 32;

/** One file a corpus folder, in `dataDir`. */
export function openSaved({ corpusDir, dataDir, log }: SavedNeeds): SavedLibrary {
  if (dataDir === undefined)
    return { read: async () => undefined, save: async () => {}, settled: async () => {} };
  const name = createHash('sha256').update(path.resolve(corpusDir)).digest('hex').slice(0, 12);
  const file = path.join(dataDir, `library-${name}.bin`);
  let fingerprint: string | undefined;
  let last = Promise.resolve();
  let build: Promise<string> | undefined;
  const toOwnBuild = () => {
    build ??= toBuild();
    return build;
  };

  async function save(library: EarlierLibrary): Promise<void> {
    if (library.corpus.fingerprint === fingerprint) return;
    try {
      await mkdir(dataDir ?? '.', { recursive: true, mode: 0o700 });
      await write(file, library, await toOwnBuild());
      fingerprint = library.corpus.fingerprint;
    } catch (err) {
      log.warn({ err, file }, 'the library could not be saved; the next start will be slower');
    }
  }

  return {
    async read() {
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes === undefined) return undefined;
      const library = parse(bytes, await toOwnBuild());
      if (!library)
        log.warn({ file }, 'the saved library is damaged or of another build: not used');
      fingerprint = library?.corpus.fingerprint;
      return library;
    },
    save(library) {
      last = last.then(() => save(library));
      return last;
    },
    settled: () => last,
  };
}

/** Written aside, then renamed: a reader finds the old file or the new one, never a part. */
async function write(file: string, library: EarlierLibrary, build: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    const handle = await open(aside, 'w', 0o600);
    try {
      const hash = createHash('sha256');
      const breath = openBreath();
      for (const part of toParts(library, build)) {
        hash.update(part);
        await handle.writeFile(part);
        if (breath.due()) await breath.take();
      }
      await handle.writeFile(hash.digest());
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** A line that names the build, then each record behind its length. */
function* toParts(library: EarlierLibrary, build: string): Generator<Uint8Array> {
  yield Buffer.from(`${build}\n`);
  for (const record of toRecords(library)) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(record.length);
    yield length;
    yield record;
  }
}

function parse(bytes: Buffer, build: string): EarlierLibrary | undefined {
  const body = bytes.subarray(0, -DIGEST);
  const head = Buffer.from(`${build}\n`);
  if (!body.subarray(0, head.length).equals(head)) return undefined;
  const digest = createHash('sha256').update(body).digest();
  if (!digest.equals(bytes.subarray(-DIGEST))) return undefined;
  return fromRecords(cut(body, head.length));
}

function* cut(body: Buffer, from: number): Generator<Uint8Array> {
  for (let at = from; at < body.length; ) {
    const length = body.readUInt32LE(at);
    yield body.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
}
