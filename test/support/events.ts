/** An article of an invented conflict, and what is read in it, for tests. */
import path from 'node:path';
import type { Article } from '../../src/corpus/corpus.js';
import { readCorpus } from '../../src/corpus/read.js';
import { type Event, readEvents } from '../../src/language/events/events.js';
import { toLexicon } from '../../src/language/names.js';

const corpus = await readCorpus(path.resolve(import.meta.dirname, '../fixtures/grey-sea'));
export const lexicon = toLexicon(corpus.profile);

/** `paragraphs` become the passages of a text published on `published`. */
export function toArticle(published: string, paragraphs: readonly string[], id = 'told'): Article {
  let end = -2;
  const passages = paragraphs.map((text, at) => {
    const start = end + 2;
    end = start + text.length;
    return { id: `${id}#${at + 1}`, text, line: 1, sources: [], start, end };
  });
  return {
    id,
    title: 'Herring',
    published,
    publisher: 'Grey Sea Gazette',
    language: 'en',
    file: `${id}.md`,
    hash: id,
    text: paragraphs.join('\n\n'),
    passages,
  };
}

/** Friday, as in "said Friday": what most tests are published on. */
export const FRIDAY = '2025-04-18';

export function read(...paragraphs: string[]): Event[] {
  return readEvents(toArticle(FRIDAY, paragraphs), lexicon);
}

/** Dates found, in the order of the text; "~" before those inferred. */
export function datesIn(...paragraphs: string[]): string[] {
  return read(...paragraphs).map(({ date, certainty }) =>
    certainty === 'inferred' ? `~${date}` : date,
  );
}
