/** Postings of a corpus that has changed a little: moved where they lie, not counted again. */
import { openBreath } from '../breath.js';
import type { Columns, Postings } from './postings.js';

/** Postings made before, the passages that they were made of, and where those are now. */
export interface EarlierPostings {
  readonly postings: Postings;
  readonly columns: Columns;
  /** Earlier row → 1 + row; 0 = gone. What stays keeps its order. */
  readonly moved: Uint32Array;
}

/** Postings while they are written, term by term. */
interface Draft extends Postings {
  /** Of `rows` and `counts`, those before it are written. */
  end: number;
}

/** Postings copied at a time: about a millisecond. */
const STRETCH = 1 << 18;

/**
 * Both runs of every term as one, in slices. Where a few articles change, most terms neither gain
 * nor lose a passage: their runs, which lie side by side, are copied by the stretch.
 * @param added of the passages that are new; its terms begin with the earlier ones
 */
export async function mergePostings(earlier: EarlierPostings, added: Postings): Promise<Postings> {
  const terms = added.starts.length - 1;
  const size = earlier.postings.rows.length + added.rows.length;
  const draft: Draft = {
    starts: new Uint32Array(terms + 1),
    rows: new Uint32Array(size),
    counts: new Uint8Array(size),
    end: 0,
  };
  const touched = toTouched(earlier, added);
  const breath = openBreath();
  for (let term = 0; term < terms; ) {
    const next = toStretch(term, touched, earlier.postings);
    if (next > term) copyRuns(earlier, term, next, draft);
    else mergeRun(earlier, added, term, draft);
    term = Math.max(next, term + 1);
    if (breath.due()) await breath.take();
  }
  const { starts, rows, counts, end } = draft;
  return { starts, rows: rows.subarray(0, end), counts: counts.subarray(0, end) };
}

/** Term number → 1 for one that is new, or that a passage holds which came or went. */
function toTouched({ postings, columns, moved }: EarlierPostings, { starts }: Postings) {
  const touched = new Uint8Array(starts.length - 1).fill(1, postings.starts.length - 1);
  for (let term = 0; term < touched.length; term++) {
    if (starts[term] !== starts[term + 1]) touched[term] = 1;
  }
  moved.forEach((place, row) => {
    if (place > 0) return;
    for (const term of columns.wordsOf(row)) touched[term] = 1;
    for (const term of columns.titleOf(row)) touched[term] = 1;
    for (const term of columns.keywordsOf(row)) touched[term] = 1;
  });
  return touched;
}

/** The first term from `term` on that is touched, or too far away to be copied at once. */
function toStretch(term: number, touched: Uint8Array, { starts }: Postings): number {
  const most = (starts[term] ?? 0) + STRETCH;
  let next = term;
  while (touched[next] === 0 && (next === term || (starts[next + 1] ?? 0) < most)) next++;
  return next;
}

function copyRuns(
  { postings, moved }: EarlierPostings,
  term: number,
  next: number,
  draft: Draft,
): void {
  const [from, to] = [postings.starts[term] ?? 0, postings.starts[next] ?? 0];
  const further = draft.end - from;
  draft.counts.set(postings.counts.subarray(from, to), draft.end);
  for (let at = from; at < to; at++) {
    draft.rows[at + further] = (moved[postings.rows[at] ?? 0] ?? 0) - 1;
  }
  for (let each = term + 1; each <= next; each++) {
    draft.starts[each] = (postings.starts[each] ?? 0) + further;
  }
  draft.end += to - from;
}

function mergeRun(
  { postings, moved }: EarlierPostings,
  added: Postings,
  term: number,
  draft: Draft,
): void {
  let next = added.starts[term] ?? 0;
  const last = added.starts[term + 1] ?? 0;
  const put = (row: number, count: number) => {
    draft.rows[draft.end] = row;
    draft.counts[draft.end++] = count;
  };
  const putAdded = (before: number) => {
    for (; next < last && (added.rows[next] ?? 0) < before; next++) {
      put(added.rows[next] ?? 0, added.counts[next] ?? 0);
    }
  };
  for (let at = postings.starts[term] ?? 0; at < (postings.starts[term + 1] ?? 0); at++) {
    const place = moved[postings.rows[at] ?? 0] ?? 0;
    if (place === 0) continue;
    putAdded(place - 1);
    put(place - 1, postings.counts[at] ?? 0);
  }
  putAdded(Number.POSITIVE_INFINITY);
  draft.starts[term + 1] = draft.end;
}
