/** Names that recur but stand in no table: nobody can look them up, or spell them otherwise. */
import { toWarning } from '../corpus/problem.js';
import type { Lexicon } from '../language/names.js';
import type { Rule } from './check.js';

/** Articles in which a name may occur before it must be in a table. */
const MANY = 3;
/** A run of capitalised words, with the small words that names hold together. */
const RUN = /\p{Lu}[\p{L}'’-]+(?: (?:(?:of|the|and|de|von|van|al|bin) )?\p{Lu}[\p{L}'’-]+)+/gu;
/** A single capitalised word is taken for a place after one of these. */
const PLACE = /\b(?:in|at|near|from|outside) (\p{Lu}[\p{Ll}'’-]{2,})\b/gu;
/** Capitalised in English without being a name. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

export const unknownNames: Rule = ({ articles }, lexicon) => {
  const files = new Map<string, Set<string>>();
  for (const article of articles) {
    if (!article.language.startsWith('en')) continue;
    for (const { text } of article.passages) {
      for (const name of unknownIn(text, lexicon)) {
        files.set(name, (files.get(name) ?? new Set()).add(article.file));
      }
    }
  }
  return [...files]
    .filter(([, where]) => where.size >= MANY)
    .map(([name, where]) => {
      const message = `“${name}” occurs in ${where.size} articles and stands in no table; add it to people, places, outlets or spellings`;
      return toWarning('corpus.yaml', 'unknown-name', message);
    });
};

function unknownIn(text: string, lexicon: Lexicon): string[] {
  const known = lexicon.find(text);
  const runs = Array.from(text.matchAll(RUN), (m) => ({ name: m[0], at: m.index }));
  const places = Array.from(text.matchAll(PLACE), (m) => {
    return { name: m[1] ?? '', at: m.index + m[0].length - (m[1]?.length ?? 0) };
  });
  return [...runs, ...places]
    .filter(({ name }) => !name.split(' ').some((word) => CALENDAR.test(word)))
    .filter(({ name, at }) => !known.some(({ start, end }) => start < at + name.length && end > at))
    .map(({ name }) => name);
}
