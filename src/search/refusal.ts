/** Whether what is ranked best is an answer, or the reason why nothing is. */
import type { Analyser } from '../language/terms.js';
import type { Claims } from './claims.js';
import { DOUBT, toConfidence } from './confidence.js';
import { isDenied } from './denial.js';
import { toQuoted } from './exact.js';
import type { Searchable } from './open.js';
import type { Found, Query, Refusal } from './query.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';
import { toSpans } from './sentence.js';
import type { Table } from './table.js';
import { toFilters } from './weigh.js';

/**
 * Passages of which one must be close enough: dates and voices asked for may lift another above it. Against
 * the first alone, on twelve sets of questions: answerable refused .043 to .036, unanswerable .756 to .760.
 */
const TRUSTED = 2;

/** Passages whose claims are looked at: from 20 up 3 more of 692 unanswerable questions are refused, from 30 to 300 no others. */
const REFUTING = 30;

export interface Verdict {
  /** Absent when something is an answer. */
  readonly refusal?: Refusal;
  /** What to show: the answers, or what comes nearest, and first what corrects the question. */
  readonly best: readonly Scored[];
}

interface Candidates {
  /** Best first. */
  readonly ranked: readonly Scored[];
  /** Those of them that hold what stands in quotation marks. */
  readonly exact: readonly Scored[];
}

interface VerdictNeeds {
  readonly table: Table;
  readonly analyser: Analyser;
  /** By row. */
  readonly searchables: readonly Searchable[];
  readonly claims: Claims;
}

export function toVerdict(
  query: Query,
  question: Question,
  candidates: Candidates,
  needs: VerdictNeeds,
): Verdict {
  const { ranked, exact } = candidates;
  const refusal = toRefusal(query, question, candidates, needs.table);
  const mayBeDenied = question.presumes && (refusal?.reason ?? 'not-close') === 'not-close';
  const refuter = mayBeDenied ? toRefuter(query, ranked, needs) : undefined;
  const denier = refuter ?? (refusal ? undefined : toDenier(query, question, exact, needs));
  if (denier === undefined) return refusal ? { refusal, best: ranked } : { best: exact };
  const others = ranked.filter(({ row }) => row !== denier.row);
  return { refusal: { reason: 'denied' }, best: [denier, ...others] };
}

/** A passage whose editor says that it refutes what the question takes for granted. */
function toRefuter(
  { text }: Query,
  ranked: readonly Scored[],
  { claims }: VerdictNeeds,
): Scored | undefined {
  const refutes = claims.readerOf(text);
  return ranked.slice(0, REFUTING).find(({ row }) => refutes(row));
}

/** The plainest reason first. */
function toRefusal(
  query: Query,
  question: Question,
  { ranked, exact }: Candidates,
  table: Table,
): Refusal | undefined {
  const words = [...question.unknown.map(({ surface }) => surface), ...question.foreign];
  if (question.terms.length === 0) {
    return words.length === 0 ? { reason: 'stop-words' } : { reason: 'unknown-words', words };
  }
  const filters = toFilters(query);
  if (ranked.length === 0 && filters.length > 0) return { reason: 'filters', filters };
  if (exact.length === 0) return { reason: 'not-close', words: toQuoted(query.text) };
  const { confidence = Number.NEGATIVE_INFINITY } = toSure(exact, question, table);
  return confidence < DOUBT ? { reason: 'not-close', words } : undefined;
}

/** A passage that counts as an answer and denies what the question takes for granted. */
function toDenier(
  { text }: Query,
  question: Question,
  best: readonly Scored[],
  needs: VerdictNeeds,
): Scored | undefined {
  if (!question.presumes) return undefined;
  return best.slice(0, TRUSTED).find((each) => {
    if (toConfidence(each, best, question, needs.table) < DOUBT) return false;
    const { passage, sentences } = needs.searchables[each.row] ?? {};
    const read = { text: passage?.text ?? '', sentences: toSpans(passage?.text ?? '', sentences) };
    return isDenied(text, question, read, needs);
  });
}

/** How sure one may be that the best passages answer; nothing where there are none. */
export function toSure(
  best: readonly Scored[],
  question: Question,
  table: Table,
): Pick<Found, 'confidence'> {
  if (best.length === 0) return {};
  const trusted = best.slice(0, TRUSTED);
  return {
    confidence: Math.max(...trusted.map((each) => toConfidence(each, best, question, table))),
  };
}
