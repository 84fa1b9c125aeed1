/**
 * Article → the statements in it: who, for which party, on what, in which words, when. An attribution
 * has a cue, a source and a content, as in PolNeAR; `cues/`, `sources/` and `contents/` find them in a
 * sentence. `speakers/` says who the source is, `issues/` what the content is on, `days/` when it was said.
 */
import type { Article } from '../../corpus/corpus.js';
import type { Lexicon } from '../names.js';
import { type Reading, readAttributions } from './article.js';
import type { Attribution } from './attributions.js';
import { toCaptions } from './contents/captions.js';
import { isStatement } from './cues/selection.js';
import { toSaidReader } from './days/said.js';
import { withoutDoubles } from './doubles.js';
import { goingOn } from './going-on.js';
import { toSurroundings } from './issues/surroundings.js';
import { toPieces } from './pieces.js';
import type { Cast } from './speakers/cast.js';
import { whoIsHeard } from './speakers/heard.js';
import type { Focus } from './speakers/pronouns.js';
import { type Roles, toRoles } from './speakers/roles.js';
import { toRoster } from './speakers/roster.js';
import type { Attributed, Statement } from './statement.js';

export type { Statement } from './statement.js';

export interface StatementReader {
  read(article: Article): Statement[];
}

/** A reader of articles for one profile; reading has no effects and no errors. */
export function toStatementReader(lexicon: Lexicon): StatementReader {
  const roles = toRoles(lexicon.profile, lexicon);
  return { read: (article) => readStatements(article, lexicon, roles) };
}

function readStatements(article: Article, lexicon: Lexicon, roles: Roles): Statement[] {
  const { text, published } = article;
  const reading = readAttributions(text);
  const roster = toRoster(text, reading.lines, lexicon);
  const surroundings = toSurroundings(lexicon, text);
  const cast: Cast = { ...surroundings, text, roster, roles, lexicon, day: published };
  const saidOn = toSaidReader(text, published);
  const statements: Attributed[] = [];
  const onLine = byLine(reading.attributions);
  let focus: Focus | undefined;
  for (const outer of withCaptions(reading, cast)) {
    for (const { attribution, line, speakers } of whoIsHeard(cast, reading, outer, focus)) {
      const [first] = speakers;
      const others = (onLine.get(outer.line) ?? []).filter((each) => each !== outer);
      if (attribution === outer && first !== undefined && outer.kind !== 'position-noun')
        focus = { line: line.index, paragraph: line.paragraph, speaker: first, speakers };
      for (const speaker of speakers)
        if (isStatement(text, attribution, speaker))
          statements.push(
            ...toPieces({ article, attribution, speaker, cast, saidOn, others }, reading),
          );
    }
  }
  const read = goingOn(text, withoutDoubles(statements, text), reading.lines, cast);
  return read.map(({ cue: _cue, source: _source, ...statement }) => statement);
}

/** Those with a source, by the index of their line. */
function byLine(attributions: readonly Attribution[]): ReadonlyMap<number, Attribution[]> {
  const lines = new Map<number, Attribution[]>();
  for (const each of attributions) {
    if (each.source === undefined) continue;
    const same = lines.get(each.line);
    if (same) same.push(each);
    else lines.set(each.line, [each]);
  }
  return lines;
}

function withCaptions(reading: Reading, { text, roster }: Cast): Attribution[] {
  const { lines, attributions } = reading;
  const captions = toCaptions(text, lines, roster, attributions);
  return [...attributions, ...captions].sort((a, b) => a.line - b.line);
}
