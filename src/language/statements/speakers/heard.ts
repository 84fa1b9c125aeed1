/** Who is heard in an attribution: its source, or those inside the words that an outlet passes on. */
import type { Span } from '../../../answer.js';
import type { Reading } from '../article.js';
import type { Attribution } from '../attributions.js';
import type { Line } from '../words.js';
import type { Cast, Speaker } from './cast.js';
import { toNamedBefore } from './named-before.js';
import { REPORTS } from './offices.js';
import { toWordList } from './parties.js';
import { type Focus, isAnaphor, toAntecedents } from './pronouns.js';
import { toSpeakers } from './speakers.js';

interface Heard {
  readonly attribution: Attribution;
  readonly line: Line;
  readonly speakers: readonly Speaker[];
}

/** The speakers of an attribution; where an outlet or a paper passes words on, those inside it. */
export function whoIsHeard(
  cast: Cast,
  { lines }: Reading,
  outer: Attribution,
  focus: Focus | undefined,
): Heard[] {
  const hear = (attribution: Attribution): Heard[] => {
    const line = lines[attribution.line];
    if (line === undefined || attribution.source === undefined) return [];
    return [
      { attribution, line, speakers: whoSpeaks(cast, lines, line, attribution.source, focus) },
    ];
  };
  const heard = hear(outer);
  const first = heard[0]?.speakers[0];
  const isPassedOn = first === undefined ? isReport(cast, outer) : first.standing === 'outlet';
  return isPassedOn ? (outer.inner ?? []).map((each) => within(each, outer)).flatMap(hear) : heard;
}

/** "Moscow refused a truce, Reuters reported": the words end where those of the outlet do. */
function within(inner: Attribution, { content }: Attribution): Attribution {
  const end = Math.max(...content.map((span) => span.end));
  const words = inner.content
    .filter(({ start }) => start < end)
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }));
  return words.length === 0 ? inner : { ...inner, content: words };
}

/** "The newspaper", "the open letter": "exit polls" and "Zelensky's understanding" pass nothing on. */
function isReport({ text, roster }: Cast, { source, lemma }: Attribution): boolean {
  if (source === undefined) return true;
  const isOwned = roster.within(source.start, source.end).some(({ party }) => party !== undefined);
  const words = toWordList(text.slice(source.start, source.end));
  return !isOwned && (lemma === 'report' || words.some((word) => REPORTS.has(word)));
}

/** "The leaders", "the two ministers": who spoke together. */
const BOTH =
  /^(?:the|both|the two|the three|the pair)(?:\s(?:leaders|presidents|ministers|senators|lawmakers|diplomats|men|women|sides))?$/u;
/** How far behind them, in sentences. */
const TOGETHER = 2;

function whoSpeaks(
  cast: Cast,
  lines: readonly Line[],
  line: Line,
  source: Span,
  focus: Focus | undefined,
): readonly Speaker[] {
  const pronoun = cast.text.slice(source.start, source.end).toLowerCase();
  const isBoth = BOTH.test(pronoun) && focus !== undefined && line.index - focus.line <= TOGETHER;
  if (isBoth && focus.speakers.length > 1) return focus.speakers;
  if (!isAnaphor(pronoun)) {
    const speakers = toSpeakers(cast, source);
    const before = speakers.length > 0 ? undefined : toNamedBefore(cast, source, line.index, focus);
    return before === undefined ? speakers : [before];
  }
  return toAntecedents(cast, {
    line,
    start: source.start,
    pronoun,
    focus,
    before: lines[line.index - 1],
  });
}
