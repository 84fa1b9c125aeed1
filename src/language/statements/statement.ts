/** What somebody is reported to have said, demanded, offered, rejected or held. */
import type { Span, Tier } from '../../answer.js';

/** The span is the attributed sentence, in `article.text`. */
export interface Statement extends Span {
  readonly articleId: string;
  readonly passageId: string;
  /** The exact words of the content, in `article.text`, in order. */
  readonly words: readonly Span[];
  /** The verb or phrase that attributes: "said", "according to". */
  readonly cue?: Span;
  /** Who speaks, as written there; may be a pronoun. */
  readonly source?: Span;
  /** The fullest name in the article, without title, pronouns resolved. */
  readonly speaker: string;
  /** Party id on whose behalf the speaker speaks; absent for analysts and outlets. */
  readonly party?: string;
  /** The speaker's title on the day of the words, when the profile knows it. */
  readonly role?: string;
  /** Ids of the parties that the words are about. */
  readonly about: readonly string[];
  readonly issues: readonly string[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly tier: Tier;
  /** ISO day, month, year or range on which the words were said. */
  readonly said: { readonly value: string; readonly stated: boolean };
  /** A later piece of a quotation that an earlier statement began. */
  readonly continued: boolean;
}
