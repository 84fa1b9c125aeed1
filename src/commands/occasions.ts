/** "Before the Alaska summit", "after the London talks": dates that only the corpus knows. */
import { onceAnArticle } from '../annotations.js';
import type { Article } from '../corpus/corpus.js';
import { toDayRange } from '../language/dates/dates.js';
import type { Library } from '../library.js';
import type { AskedDate } from '../search/search.js';

/** Gatherings and turns by which people date others. */
const GATHERING = '(?:summit|talks|meeting|round|conference|negotiations|call|clash|visit|vote)';
const OCCASION = new RegExp(
  String.raw`\b(before|until|ahead of|prior to|after|since|following|at|during)\s+(?:the\s+)?((?:[\p{L}’'-]+\s+){1,2}${GATHERING})\b`,
  'giu',
);
const BEFORE = /^(?:before|until|ahead of|prior to)$/iu;
const AFTER = /^(?:after|since|following)$/iu;
/** What may part a gathering from its date: "the Alaska summit of Friday 15 August 2025". */
const LINK = /[\s,(]*(?:(?:of|on|in|from)\s+)?(?:\p{Lu}\p{Ll}+day,?\s+)?$/u;

/** Characters before a date in which the name of its occasion ends. */
const REACH = 60;

/** The occasions that a question names, where the corpus gives their date right behind their name. */
export function toOccasions(question: string, library: Library): AskedDate[] {
  return [...question.matchAll(OCCASION)].flatMap(([, relation = '', name = '']) => {
    const range = toDayRange(toDate(name, library) ?? '');
    if (range === undefined) return [];
    const since = BEFORE.test(relation)
      ? {}
      : { since: AFTER.test(relation) ? range.to : range.from };
    const until = AFTER.test(relation)
      ? {}
      : { until: BEFORE.test(relation) ? range.from : range.to };
    return [{ text: name, ...since, ...until }];
  });
}

/** One article that dates another of the same name must not decide. */
const VOTES = 2;

/** The date told most often; undefined when it is told once, or two are told as often. */
function toDate(name: string, library: Library): string | undefined {
  const wanted = toSpellings(name, library);
  const votes = new Map<string, number>();
  for (const { words, date } of toldOf(library)) {
    if (!wanted.some((spelling) => words.endsWith(spelling))) continue;
    votes.set(date, (votes.get(date) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= VOTES && first[1] > (second?.[1] ?? 0)
    ? first[0]
    : undefined;
}

/** What an article says right before a date: words that end with a gathering. */
interface Told {
  /** In lower case. */
  readonly words: string;
  readonly date: string;
}

/** Gathered once a library. */
function toldOf({ corpus, annotations }: Library): readonly Told[] {
  const known = TOLD.get(annotations);
  if (known) return known;
  const told = corpus.articles.flatMap((article) => {
    const own = annotations.get(article.hash);
    return own === undefined ? [] : toldIn(own, article);
  });
  TOLD.set(annotations, told);
  return told;
}

const TOLD = new WeakMap<Library['annotations'], readonly Told[]>();

const NAMES_GATHERING = new RegExp(GATHERING, 'iu');
const ENDS_WITH_GATHERING = new RegExp(String.raw`(?<!\p{L})${GATHERING}$`, 'u');

const toldIn = onceAnArticle(({ events }, { text }: Article): readonly Told[] =>
  events.flatMap(({ date, precision, expression }) => {
    if (expression === undefined || (precision !== 'day' && precision !== 'range')) return [];
    const before = text.slice(Math.max(0, expression.start - REACH), expression.start);
    // Most name none, and to find where a link begins is slow.
    if (!NAMES_GATHERING.test(before)) return [];
    const words = before.replace(LINK, '').toLowerCase();
    return ENDS_WITH_GATHERING.test(words) ? [{ words, date }] : [];
  }),
);

/** "alaska summit" and "anchorage summit": the name with every spelling of its place. */
function toSpellings(name: string, { lexicon, corpus }: Library): string[] {
  const place = lexicon.find(name, { fold: true }).find(({ kind }) => kind === 'place');
  const known = corpus.profile.places.find((each) => each.name === place?.id);
  const spellings =
    place === undefined || known === undefined
      ? [name]
      : [known.name, ...known.aka].map(
          (each) => name.slice(0, place.start) + each + name.slice(place.end),
        );
  return spellings.map((each) => each.toLowerCase().replace(/\s+/gu, ' '));
}
