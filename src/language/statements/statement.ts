/** A statement, and what its words say of how it is reported. */
import type { Span, Tier } from '../../answer.js';
import type { Said } from './days/said.js';
import type { Speaker } from './speakers/cast.js';

/** Somebody's words, at their places in `article.text`; the span is that of the sentences. */
export interface Statement extends Span {
  /** Id of the passage that holds the start; "" in a text without passages. */
  readonly passage: string;
  /** The exact words: what stands in quotation marks, or what is reported. */
  readonly words: readonly Span[];
  /** The fullest name in the article. */
  readonly speaker: string;
  /** The profile's name of the person. */
  readonly person?: string;
  readonly party?: string;
  readonly role?: string;
  /** Parties that the words are about, other than the speaker's. */
  readonly about: readonly string[];
  readonly issues: readonly string[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly tier: Tier;
  readonly said: Said;
  /** A later piece of a long quotation. */
  readonly cont: boolean;
}

/** A statement while its article is read: with where it says who said so, which nobody asks later. */
export interface Attributed extends Statement {
  readonly cue: Span;
  readonly source: Span;
}

/** Letters outside quotation marks that make a quotation mixed. */
const UNQUOTED = 3;

export function toKind(text: string, words: readonly Span[]): Statement['kind'] {
  const content = words
    .map(({ start, end }) => (isInside(text, start) ? '“' : '') + text.slice(start, end))
    .join(' ');
  const quoted = content.match(QUOTATION);
  if (quoted === null) return 'indirect';
  const outside = content.replace(QUOTATION, '').replace(/[^\p{L}]/gu, '');
  return outside.length <= UNQUOTED ? 'direct' : 'mixed';
}

const QUOTATION = /[“"«][^”"»]*[”"»]?|''[\s\S]*?''/gu;

/** A later piece of a quotation that was opened before: "For mobilisation?”". */
function isInside(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

export function toTier(text: string, words: readonly Span[], speaker: Speaker): Tier {
  if (speaker.standing === 'analyst') return 'analyst';
  if (speaker.standing === 'unnamed') return 'unnamed official';
  if (speaker.standing === 'document') return 'document';
  return toKind(text, words) === 'indirect' ? 'reported speech' : 'direct quotation';
}
