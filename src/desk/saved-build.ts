/** What wrote a saved library: another build may read the same words differently. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Below src/: whatever decides what a library holds. */
const ROOMS = /^(corpus|language|search)[/\\]|^(annotations|library|shelves)\.|^desk[/\\]saved/;

/** By the code itself, the libraries' versions and Node's, so that no number has to be kept up. */
export async function toBuild(): Promise<string> {
  const src = path.resolve(import.meta.dirname, '..');
  const names = await readdir(src, { recursive: true });
  const files = names.filter((name) => ROOMS.test(name) && /\.[jt]s$/.test(name)).sort();
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const file of files) hash.update(file).update(await readFile(path.join(src, file)));
  hash.update(await readPackage(src));
  return `parley library ${hash.digest('hex')}`;
}

/** The nearest package.json, whose dependencies are exact versions. */
async function readPackage(dir: string): Promise<string> {
  const text = await readFile(path.join(dir, 'package.json'), 'utf8').catch(() => undefined);
  const above = path.dirname(dir);
  if (text !== undefined || above === dir) return text ?? '';
  return readPackage(above);
}
