/** Text → what the reader finds in it, for tests of statements. */
import type { Article, Profile } from '../../src/corpus/corpus.js';
import { toLexicon } from '../../src/language/names.js';
import { type Statement, toStatementReader } from '../../src/language/statements/statements.js';

export function toTextReader(profile: Profile, day: string) {
  const reader = toStatementReader(toLexicon(profile));
  const read = (text: string, published = day): Statement[] =>
    reader.read(toArticle(text, published));
  return {
    read,
    /** "speaker/party" of each statement. */
    voices: (text: string, published?: string): string[] =>
      read(text, published).map(({ speaker, party }) => `${speaker}/${party ?? '-'}`),
    /** What each says, its pieces in order. */
    words: (text: string, published?: string): string[] =>
      read(text, published).flatMap((each) =>
        each.words.map(({ start, end }) => text.slice(start, end)),
      ),
  };
}

function toArticle(text: string, published: string): Article {
  const passage = { id: 'a#1', line: 1, text, start: 0, end: text.length, sources: [] };
  const plain = { id: 'a', title: 'A', published, publisher: 'P', language: 'en' };
  return { ...plain, file: 'a.md', hash: '', text, passages: [passage] };
}
