/** A Statement → what a card shows of it: the attributed sentence with its words in bold. */
import type { Attribution, ShownPassage } from '../../answer.js';
import type { Party } from '../../corpus/corpus.js';
import type { Statement } from '../../language/statements/statements.js';
import type { Library } from '../../library.js';
import type { Shelved } from '../../shelves.js';
import { toShown } from '../show.js';

/**
 * @param n its number on the card
 * @param whole the whole passage instead of the sentence
 */
export function toShownStatement(
  library: Library,
  statement: Statement,
  n: number,
  whole = false,
): ShownPassage {
  const shelved = library.passages.get(statement.passage);
  if (!shelved) throw new Error(`The library holds no passage "${statement.passage}".`);
  const part = whole ? wholeOf(shelved) : sentenceOf(statement, shelved, library);
  const best = wordsWithin(statement, part.start + shelved.passage.start, part.end - part.start);
  const showing = { id: statement.passage, part, ...(best && { best }) };
  return { ...toShown(library, showing, n), attribution: toAttribution(library, statement) };
}

function wholeOf({ passage }: Shelved) {
  return { start: 0, end: passage.text.length };
}

/**
 * The sentence, within the passage. It begins with the passage when the sentence itself does not
 * name the speaker: nobody is shown under a name that the reader cannot see beside the words; and
 * with the sentence before when only that tells what the words are about.
 */
function sentenceOf(statement: Statement, { passage, sentences }: Shelved, { lexicon }: Library) {
  const start = Math.max(0, statement.start - passage.start);
  const end = closeQuotation(
    passage.text,
    start,
    Math.min(passage.text.length, statement.end - passage.start),
  );
  const surname = statement.speaker.split(' ').at(-1) ?? statement.speaker;
  const named = passage.text.slice(start, end).includes(surname);
  if (!named) return { start: 0, end };
  const told = new Set(lexicon.issues(passage.text.slice(start, end)).map(({ id }) => id));
  const isTold = statement.issues.length === 0 || statement.issues.some((id) => told.has(id));
  const before = sentences.filter((at, i) => i % 2 === 0 && at < start).at(-1);
  return { start: isTold ? start : (before ?? start), end };
}

/** A quotation that goes on over the next sentences is shown to its closing mark. */
function closeQuotation(text: string, start: number, end: number): number {
  const shown = text.slice(start, end);
  if (shown.lastIndexOf('“') <= shown.lastIndexOf('”')) return end;
  const closing = text.indexOf('”', end);
  return closing < 0 ? end : closing + 1;
}

/** From the first to the last of the words, counted from `origin` of the article. */
function wordsWithin({ words }: Statement, origin: number, length: number) {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const start = Math.max(0, first.start - origin);
  const end = Math.min(length, last.end - origin);
  return start < end ? { start, end } : undefined;
}

function toAttribution({ corpus }: Library, statement: Statement): Attribution {
  const { speaker, role, party, tier, said } = statement;
  const side = corpus.profile.parties.find(({ id }) => id === party);
  const label = side?.label;
  const isNamed = side !== undefined && names(`${speaker}, ${role ?? ''}`, side);
  const issues = corpus.profile.issues.filter(({ id }) => statement.issues.includes(id));
  return {
    speaker,
    ...(role !== undefined && { role }),
    ...(party !== undefined && { party }),
    ...(label !== undefined && { partyLabel: label }),
    ...(isNamed && { partyNamed: true }),
    issues: issues.map((issue) => issue.label),
    tier,
    said: said.value,
    saidStated: said.stated,
  };
}

/** "President of Russia", "US President", "Russian Foreign Ministry" name their party. */
function names(text: string, { label, aka }: Party): boolean {
  const words = ` ${text.replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')} `;
  return [label, ...aka].some((name) => words.includes(` ${name} `));
}
