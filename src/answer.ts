/**
 * The one shape every request becomes: Answer ▸ Section ▸ ShownPassage ▸ Source.
 * Plain data without methods, so that it crosses threads and networks unchanged;
 * a command builds it, a renderer reads it, and neither knows the other.
 */

/** A report that a paragraph rests on, or the outlet that printed it. */
export interface Source {
  readonly publisher: string;
  readonly title?: string;
  /** ISO day; absent when the source gives none ("undated" on the card). */
  readonly date?: string;
  /** Absolute http(s) address. */
  readonly url: string;
}

/** What a card needs to know of the article a passage stands in. */
export interface ArticleRef {
  readonly id: string;
  readonly title: string;
  /** ISO day. */
  readonly published: string;
  readonly publisher: string;
  /** Present for an imported article; absent for one written for the corpus. */
  readonly url?: string;
}

/** Half-open range of UTF-16 code units in the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Who said the words of a passage, shown by /positions. */
export interface Attribution {
  readonly speaker: string;
  /** The speaker's role on the day of the words, when the profile knows it. */
  readonly role?: string;
  /** Party id; absent for analysts, and for bodies that the profile does not know. */
  readonly party?: string;
  readonly partyLabel?: string;
  /** True when the speaker's name or role says the party: "President of Russia". */
  readonly partyNamed?: boolean;
  readonly issues: readonly string[];
  readonly tier: Tier;
  /** ISO day or range on which the words were said. */
  readonly said: string;
  /** True when the text gives that date, false when it is the day of printing. */
  readonly saidStated: boolean;
}

/** How the words reached the page, best first. */
export type Tier =
  | 'direct quotation'
  | 'reported speech'
  | 'document'
  | 'unnamed official'
  | 'analyst';

/** A slice of an article, as it is put in front of a reader. */
export interface ShownPassage {
  /** The number on the card, counted from 1 over the whole answer. */
  readonly n: number;
  /** The id of the passage it is taken from. */
  readonly id: string;
  /** A slice of the article's plain text, word for word. */
  readonly text: string;
  /** The best sentence within `text`, to be set in bold. */
  readonly best?: Span;
  /** Parties named or speaking in the passage, as labels. */
  readonly parties?: readonly string[];
  readonly article: ArticleRef;
  readonly sources: readonly Source[];
  /** How many near-identical copies stand elsewhere ("also in N"). */
  readonly alsoIn?: number;
  readonly attribution?: Attribution;
  readonly event?: EventMark;
  /** Our own words on this passage, such as "the outlets differ on the date". */
  readonly note?: string;
}

/** The date a timeline entry stands under. */
export interface EventMark {
  /** ISO day, month, year or range, as TIMEX3 values of annotation are. */
  readonly date: string;
  /** "17 April 2025", "week of 21 April 2025", "about March 2022". */
  readonly label: string;
  readonly inferred: boolean;
  readonly planned: boolean;
}

export interface Section {
  readonly heading?: string;
  /** Our own words under the heading, never a passage: "No passage from China on this issue." */
  readonly lines?: readonly string[];
  readonly passages: readonly ShownPassage[];
}

/** Something the reader can do with the card; `id` becomes the component's custom_id. */
export type Action =
  | { readonly kind: 'button'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly description?: string;
      }[];
    };

/** A file that belongs to the answer; the door asks the desk for its bytes by `name`. */
export interface AnswerFile {
  /** File name, unique in the answer: letters, digits, dot, dash and underscore. */
  readonly name: string;
  /** What the picture says, in words; absent for a file that is only attached. */
  readonly alt?: string;
}

export interface Answer {
  readonly kind: 'answer' | 'nothing' | 'problem';
  readonly title: string;
  /** Why there is nothing, or what is wrong: one polite sentence. */
  readonly reason?: string;
  /** "As of 18 April 2025: the corpus reaches to 15 June 2026." */
  readonly asOf: string;
  /** How the question was read: dates, filters, repaired words, "a newer passage exists". */
  readonly notes?: readonly string[];
  readonly sections: readonly Section[];
  /** Passages offered only as the nearest ones, never as an answer. */
  readonly near?: readonly ShownPassage[];
  readonly actions?: readonly Action[];
  readonly files?: readonly AnswerFile[];
  /** Only the asker may see it. */
  readonly private?: boolean;
}

/** One proposal of an autocomplete; both at most 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
