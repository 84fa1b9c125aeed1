/** Scores attributions as PolNeAR's authors do: exact spans of source, cue and content. */
import type { Span } from '../src/answer.js';
import type { Attribution } from '../src/language/statements/attributions.js';

export interface PolnearDoc {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Span & {
    readonly speakerStart?: number | null | undefined;
    readonly speakerEnd?: number | null | undefined;
    readonly cueSegments?: readonly (readonly [number, number])[] | null | undefined;
  })[];
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

/** F1 of equal spans; for content also of overlapping ones, one to one, the longest overlap first. */
export function scorePolnear(
  read: readonly { readonly doc: PolnearDoc; readonly attributions: readonly Attribution[] }[],
): Record<'sourceF1' | 'cueF1' | 'contentF1' | 'contentPartialF1', number> {
  const counts = { source: zero(), cue: zero(), content: zero(), partial: zero() };
  for (const { doc, attributions } of read) {
    const gold = toGold(doc);
    const contents = attributions.flatMap(({ content }) => wholeOf(content[0], content.at(-1)));
    const sources = attributions.flatMap(({ source }) => source ?? []);
    addExact(counts.source, gold.sources, sources);
    addExact(
      counts.cue,
      gold.cues,
      attributions.map(({ cue }) => cue),
    );
    addExact(counts.content, doc.quotes, contents);
    addPartial(counts.partial, doc.quotes, contents);
  }
  return {
    sourceF1: toF1(counts.source),
    cueF1: toF1(counts.cue),
    contentF1: toF1(counts.content),
    contentPartialF1: toF1(counts.partial),
  };
}

function toGold({ quotes }: PolnearDoc): { readonly sources: Span[]; readonly cues: Span[] } {
  const sources = quotes.flatMap(({ speakerStart: start, speakerEnd: end }) =>
    typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [],
  );
  const cues = quotes.flatMap(({ cueSegments }) => {
    const start = cueSegments?.[0]?.[0];
    const end = cueSegments?.at(-1)?.[1];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
  return { sources, cues };
}

/** A content in pieces counts from its first to its last. */
function wholeOf(first: Span | undefined, last: Span | undefined): Span[] {
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function zero(): Count {
  return { right: 0, found: 0, gold: 0 };
}

function addExact(count: Count, gold: readonly Span[], found: readonly Span[]): void {
  const key = ({ start, end }: Span) => `${start} ${end}`;
  const golds = new Set(gold.map(key));
  const founds = new Set(found.map(key));
  count.gold += golds.size;
  count.found += founds.size;
  count.right += [...founds].filter((each) => golds.has(each)).length;
}

function addPartial(count: Count, gold: readonly Span[], found: readonly Span[]): void {
  const pairs = gold.flatMap((one, g) =>
    found.flatMap((other, f) => {
      const overlap = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      return overlap > 0 ? [{ g, f, overlap }] : [];
    }),
  );
  pairs.sort((a, b) => b.overlap - a.overlap);
  const golds = new Set<number>();
  const founds = new Set<number>();
  for (const { g, f } of pairs) {
    if (golds.has(g) || founds.has(f)) continue;
    golds.add(g);
    founds.add(f);
  }
  count.gold += gold.length;
  count.found += found.length;
  count.right += golds.size;
}

function toF1({ right, found, gold }: Count): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}
