/** Who is on stage in an article, and for whom each speaks. */
import type { Span } from '../../../answer.js';
import type { Topical } from '../issues/issues.js';
import { introduction } from './introductions.js';
import { ANALYSTS } from './offices.js';
import { isAnalyst, partyOf, toWordList } from './parties.js';
import type { Roles } from './roles.js';
import type { Figure, Roster } from './roster.js';

export interface Speaker {
  /** As the reader finds it in the article. */
  readonly name: string;
  /** The profile's name of the person. */
  readonly person?: string;
  readonly party?: string;
  readonly standing: 'named' | 'body' | 'document' | 'unnamed' | 'analyst' | 'outlet';
}

export interface Cast extends Topical {
  readonly roster: Roster;
  readonly roles: Roles;
  /** ISO day on which titles are read. */
  readonly day: string;
}

/** A person in the roster as a speaker: party by role on the day, or by the words around the name. */
export function toNamed(cast: Cast, figure: Figure, phrase?: Span): Speaker {
  if (figure.person !== undefined) {
    const role = cast.roles.on(figure.person, cast.day);
    const party = role?.party ?? figure.party;
    if (isScholar(role?.title ?? ''))
      return { name: figure.name, person: figure.person, standing: 'analyst' };
    return {
      name: figure.name,
      person: figure.person,
      standing: 'named',
      ...(party === undefined ? {} : { party }),
    };
  }
  const around = introduction(cast, figure);
  const analyst = around === undefined ? undefined : isAnalyst(around.words);
  if (around === undefined || analyst === true) return { name: figure.name, standing: 'analyst' };
  const party = around.party ?? (phrase === undefined ? undefined : partyOf(cast, phrase));
  return party === undefined
    ? { name: figure.name, standing: 'analyst' }
    : { name: figure.name, party, standing: 'named' };
}

/** In the profile's titles a "former" minister keeps his party, a political scientist has none. */
function isScholar(title: string): boolean {
  return toWordList(title).some((word) => ANALYSTS.has(word) && !FORMER.has(word));
}

const FORMER = new Set(['former', 'retired', 'ex']);
