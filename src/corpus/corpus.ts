/** What corpus/ on disk becomes: Corpus { profile, articles, problems }. */
import type { Source, Span } from '../answer.js';

/** A paragraph as it stands in its article; `article.text.slice(start, end) === text`. */
export interface Passage extends Span {
  /** Article id, "#", and the paragraph's place counted from 1. */
  readonly id: string;
  readonly text: string;
  /** Where it begins in its file, counted from 1. */
  readonly line: number;
  /** The paragraph's own footnotes; the article itself when it was imported. */
  readonly sources: readonly Source[];
  /** Other words by which people look for it, in its article's front matter: searched, never shown. */
  readonly keywords?: string;
  /** Claims that it says no to, which people take for granted; in the front matter too, and never shown. */
  readonly refutes?: readonly string[];
}

export interface Article {
  /** The file's name without its ending; unique in the corpus. */
  readonly id: string;
  readonly title: string;
  /** ISO day. */
  readonly published: string;
  readonly publisher: string;
  readonly author?: string;
  readonly url?: string;
  /** BCP 47 language of the text. */
  readonly language: string;
  /** Path below the corpus folder, with forward slashes. */
  readonly file: string;
  /** Hash of the file's bytes: equal hashes need no second reading. */
  readonly hash: string;
  /** Plain text: the paragraphs without markup and footnote marks, parted by a blank line. */
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface Role {
  readonly title: string;
  /** What its holder is also called: "Pentagon chief". */
  readonly aka?: readonly string[];
  /** ISO days, both included; absent = open. */
  readonly from?: string;
  readonly to?: string;
  /** The party spoken for in this role, when it is not the one the person is listed under. */
  readonly party?: string;
}

export interface Person {
  readonly name: string;
  readonly aka: readonly string[];
  readonly roles: readonly Role[];
}

export interface Party {
  readonly id: string;
  readonly label: string;
  readonly role: 'party' | 'mediator' | 'host' | 'guarantor-candidate' | 'observer';
  /** Other names of the party itself, and its adjectives ("Russian"). */
  readonly aka: readonly string[];
  /** Names of places and houses that stand for it as a speaker, not as a place. */
  readonly metonyms: readonly string[];
  /** Offices and bodies that speak for it: "the Kremlin spokesperson", "State Duma". */
  readonly institutions: readonly string[];
  readonly people: readonly Person[];
}

export interface Issue {
  readonly id: string;
  readonly label: string;
  readonly aka: readonly string[];
  /**
   * Words that signal the issue: plain phrases, matched on stems; "*" ends an open word and alone is any
   * word, "=" opens a word that counts as written only, "?" ends a weak signal.
   */
  readonly patterns: readonly string[];
  /** Phrases in which a pattern does not count. */
  readonly exclude: readonly string[];
  /** Phrases in whose sentence no pattern counts. */
  readonly unless?: readonly string[];
  /** Touched by nearly everything: its weak signals give way to those of any other issue. */
  readonly broad?: boolean;
}

/** A place, a document or a body that is nobody's voice, with its spellings. */
export interface NamedThing {
  readonly name: string;
  readonly aka: readonly string[];
}

/** A stretch of the negotiation, for the timeline; `stage` is one of PA-X's seven. */
export interface Phase {
  readonly label: string;
  readonly from: string;
  readonly to?: string;
  readonly stage?: string;
}

/** corpus.yaml: everything about this negotiation that code must not know. */
export interface Profile {
  /** "Talks to end Russia's war against Ukraine". */
  readonly negotiation: string;
  readonly language: string;
  /** ISO days: no article may be dated outside. */
  readonly span: { readonly from: string; readonly to: string };
  /** ISO day up to which the corpus is kept. */
  readonly reach: string;
  /** Three questions to try. */
  readonly examples: readonly string[];
  /** In the fixed neutral order in which cards show them. */
  readonly parties: readonly Party[];
  readonly issues: readonly Issue[];
  readonly outlets: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  /** Other spellings of words that are none of the above (Donbas/Donbass). */
  readonly spellings: readonly NamedThing[];
  readonly stages: readonly {
    readonly id: string;
    readonly label: string;
    readonly patterns: readonly string[];
  }[];
  readonly phases: readonly Phase[];
}

/** What is wrong with a file. Errors leave the file out, warnings leave nothing out. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path below the corpus folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Short stable name of the rule: "front-matter-date". */
  readonly rule: string;
  /** Who, what, and what would be right. */
  readonly message: string;
}

export interface Corpus {
  readonly profile: Profile;
  /** By publication date, then id. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Hash over the profile and all articles: equal fingerprints are equal corpora. */
  readonly fingerprint: string;
  /** How the files lay on disk, so that the next reading opens only those touched since. */
  readonly disk?: DiskState;
}

export interface DiskState {
  /** Hash of corpus.yaml. */
  readonly profile: string;
  /** By file: what `toStamp` said before it was read. */
  readonly stamps: ReadonlyMap<string, string>;
}
