/** The rules of the house, kept by reading its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandSpecs } from '../src/desk/desk.js';

/** Rooms from the ground up: a room may import from itself and from rooms before it. */
const ROOMS = [
  ['answer', 'request', 'exit', 'breath'],
  ['corpus'],
  ['language'],
  ['search'],
  ['config', 'annotations', 'shelves', 'library', 'check', 'pictures'],
  ['commands'],
  ['desk'],
  ['thread'],
  ['discord'],
  ['doors'],
  ['serve', 'main'],
];
const SRC = path.resolve(import.meta.dirname, '../src');
/** Longer files tell more than one story. */
const MAX_LINES = 300;

interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** Paths below src/ that it imports, with whether only types are taken. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(path.join(SRC, name), 'utf8');
    const lines = text.matchAll(/(?:^|\n)(import|export)( type)?[^;'"]*? from '([^']+)'/g);
    const late = text.matchAll(/\bimport\('([^']+)'\)/g);
    return {
      name,
      text,
      imports: [
        ...Array.from(lines, (m) => ({ from: m[3] ?? '', typeOnly: m[2] !== undefined })),
        ...Array.from(late, (m) => ({ from: m[1] ?? '', typeOnly: false })),
      ],
    };
  });

function roomOf(file: string): number {
  const top = (file.split(path.sep)[0] ?? file).replace(/\.ts$/, '');
  return ROOMS.findIndex((room) => room.includes(top));
}

test('every file stands in a room of the house', () => {
  expect(files.filter((file) => roomOf(file.name) < 0).map((file) => file.name)).toEqual([]);
});

test('imports run one way only', () => {
  const wrong = files.flatMap(({ name, imports }) =>
    imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => path.join(path.dirname(name), from))
      .filter((target) => roomOf(target) > roomOf(name))
      .map((target) => `${name} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('discord.js is loaded in one file, and minisearch in the search room only', () => {
  const loading = (library: string) =>
    files
      .filter(({ imports }) => imports.some(({ from, typeOnly }) => from === library && !typeOnly))
      .map(({ name }) => name);
  expect(loading('discord.js')).toHaveLength(1);
  for (const file of loading('discord.js')) expect(file).toMatch(/^doors\/gateway/);
  for (const file of loading('minisearch')) expect(file).toMatch(/^search\//);
});

test('the language room touches no disk, no network and no clock', () => {
  const impure = files
    .filter(({ name }) => name.startsWith('language'))
    .filter(
      ({ text, imports }) =>
        imports.some(({ from }) => /^node:(fs|http|net|process)/.test(from)) ||
        /\bDate\.now\(|new Date\(\)|Temporal\.Now|process\.env/.test(text),
    );
  expect(impure.map(({ name }) => name)).toEqual([]);
});

test('no file is longer than a story, and none silences the compiler', () => {
  const long = files.filter(({ text }) => text.split('\n').length > MAX_LINES + 1);
  expect(long.map(({ name }) => name)).toEqual([]);
  const silenced = files.filter(({ text }) =>
    /\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|as unknown as/.test(text),
  );
  expect(silenced.map(({ name }) => name)).toEqual([]);
});

test('command and option names are unique and fit Discord', () => {
  const fits = /^[-_'\p{L}\p{N}]{1,32}$/u;
  const names = commandSpecs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, description, options } of commandSpecs) {
    const optionNames = options.map((option) => option.name);
    expect(new Set(optionNames).size).toBe(optionNames.length);
    for (const one of [{ name, description }, ...options]) {
      expect(one.name).toMatch(fits);
      expect(one.name).toBe(one.name.toLowerCase());
      expect(one.description.length).toBeGreaterThan(0);
      expect(one.description.length).toBeLessThanOrEqual(100);
    }
    const required = options.map((option) => option.required === true);
    expect(required.lastIndexOf(true)).toBeLessThan(
      required.indexOf(false) < 0 ? required.length : required.indexOf(false),
    );
  }
});

test('no name of this negotiation stands in code', () => {
  const names = /\b(Zelensk|Putin|Trump|Kyiv|Moscow|Kremlin|Ukrain|Russia)/;
  const knowing = files
    .filter(({ name }) => !name.startsWith('corpus'))
    .filter(({ text }) => names.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
  expect(knowing.map(({ name }) => name)).toEqual([]);
});
