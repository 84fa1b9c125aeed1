/** Reads data in JSON lines: a folder or a file, gzipped or not, everywhere. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';

/**
 * @param path the file itself, or the folder that holds it
 * @param name "docs.jsonl", looked for with and without .gz when `path` is a folder
 * @throws when there is no such file, or naming file and line when a line does
 * not have the shape
 */
export async function readLines<T>(path: string, name: string, shape: z.ZodType<T>): Promise<T[]> {
  const file = toFile(path, name);
  const stream = createReadStream(file);
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  const lines: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      lines.push(shape.parse(JSON.parse(line)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${file}, line ${number}: ${why}`);
    }
  }
  return lines;
}

function toFile(path: string, name: string): string {
  if (!existsSync(path)) throw new Error(`${path} does not exist.`);
  if (!statSync(path).isDirectory()) return path;
  const file = [name, `${name}.gz`]
    .map((each) => join(path, each))
    .find((each) => existsSync(each));
  if (file === undefined) throw new Error(`${path} holds neither ${name} nor ${name}.gz.`);
  return file;
}
