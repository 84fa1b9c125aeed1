/** A passage is quoted by itself, so its first subject must be named, not "he". */
import type { Problem } from '../corpus/corpus.js';
import { toWarning } from '../corpus/problem.js';
import type { Lexicon } from '../language/names.js';
import type { Rule } from './check.js';
import { placeOf } from './sources.js';

/** English only: a corpus in another language is not judged by this rule. */
const OPENING = /^(He|She|They|It|His|Her|Their|Its)\b/;
/** "It was on 17 April that …" names its subject later. */
const EXPLETIVE = /^It (is|was|will be|would be|remains|remained|took|takes)\b/;
const SUBJECT = /\b(he|she|they)\b/;

export const openingPronouns: Rule = ({ articles }, lexicon) =>
  articles
    .filter(({ language }) => language.startsWith('en'))
    .flatMap((article) =>
      article.passages.flatMap((passage): Problem[] => {
        if (!opensWithPronoun(passage.text, lexicon)) return [];
        const message = `${placeOf(passage)} begins with a pronoun as its subject; name who it is`;
        return [toWarning(article.file, 'pronoun', message, passage.line)];
      }),
    );

/** True when a pronoun stands before anybody has been named: "On Friday he said …". */
function opensWithPronoun(passage: string, lexicon: Lexicon): boolean {
  // Whoever is quoted may say "he"; who is meant is the quotation's affair.
  const text = passage.replace(/“[^”]*”|"[^"]*"/g, ' ').trimStart();
  if (OPENING.test(text)) return !EXPLETIVE.test(text);
  const at = SUBJECT.exec(text.slice(0, 120))?.index;
  if (at === undefined) return false;
  const before = text.slice(0, at);
  // A capital after the first word may be a name that no table knows.
  return lexicon.find(before).length === 0 && !/\s\p{Lu}/u.test(before);
}
