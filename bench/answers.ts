/** `bench answers --corpus DIR --questions FILE`: scores the whole /ask path, card by card. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '../src/answer.js';
import { ask } from '../src/commands/ask.js';
import type { Context } from '../src/commands/command.js';
import { readCorpus } from '../src/corpus/read.js';
import { type Library, openLibrary } from '../src/library.js';
import { readLines } from './data.js';
import { toMean } from './measures.js';

const question = z.object({
  id: z.string(),
  text: z.string(),
  answerable: z.boolean(),
  /** Each must match the passage's text or its article's title. */
  all: z.array(z.string()).default([]),
  style: z.string().default(''),
});

type Question = z.infer<typeof question>;

/** What one question came to. */
interface Outcome extends Question {
  /** Place of the first right passage over all cards, counted from 1; Infinity = none. */
  readonly first: number;
  readonly refused: boolean;
}

/** A card holds three passages; the second is a press of a button away. */
const CARDS = 2;

export async function answers(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      questions: { type: 'string' },
      half: { type: 'string' },
      list: { type: 'boolean', default: false },
    },
  });
  const { corpus, questions: file, half } = values;
  if (corpus === undefined || file === undefined) {
    throw new Error('answers needs --corpus DIR and --questions FILE.');
  }
  const all = await readLines(file, 'questions.jsonl', question);
  const questions = all.filter(
    (_, at) => half === undefined || (at % 2 === 0) === (half === 'odd'),
  );
  const library = await openLibrary(await readCorpus(corpus));
  const outcomes: Outcome[] = [];
  for (const each of questions) outcomes.push(await toOutcome(each, library));
  if (values.list) console.table(outcomes.filter(isWrong).map(toLine));
  console.table(toStyles(outcomes));
  return toFigures(outcomes);
}

async function toOutcome(asked: Question, library: Library): Promise<Outcome> {
  const context = { library, today: library.corpus.profile.reach, attach: () => {} };
  const card = await ask.answer({ question: asked.text }, context);
  const shown = [...(await toCards(card, context))].flatMap((each) => toPassages(each));
  const patterns = asked.all.map((pattern) => new RegExp(pattern, 'iu'));
  const at = shown.findIndex(({ text, title }) =>
    patterns.every((pattern) => pattern.test(text) || pattern.test(title)),
  );
  return {
    ...asked,
    first: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
    refused: card.kind === 'nothing',
  };
}

/** The card and those behind its "More passages". */
async function toCards(card: Answer, context: Context<Library>): Promise<Answer[]> {
  const cards = [card];
  for (let last = card; cards.length < CARDS; ) {
    const more = last.actions?.find((action) => action.kind === 'button' && /\|/u.test(action.id));
    const state = more?.id.split(':').slice(2).join(':') ?? '';
    if (!/^\d/u.test(state) || ask.click === undefined) break;
    last = await ask.click(state, [], context);
    cards.push(last);
  }
  return cards;
}

function toPassages({ sections }: Answer): { text: string; title: string }[] {
  const [best] = sections;
  return (best?.passages ?? []).map(({ text, article }) => ({ text, title: article.title }));
}

function toFigures(outcomes: readonly Outcome[]): Record<string, number> {
  const answerable = outcomes.filter((each) => each.answerable);
  const others = outcomes.filter((each) => !each.answerable);
  const hit = (depth: number) => toMean(answerable.map(({ first }) => Number(first <= depth)));
  const refused = (of: readonly Outcome[]) => toMean(of.map((each) => Number(each.refused)));
  const figures = {
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    refused: refused(others),
    falseRefusals: refused(answerable),
  };
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]),
  );
}

function toStyles(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const styles = [...new Set(outcomes.map(({ style, answerable }) => `${answerable} ${style}`))];
  return Object.fromEntries(
    styles.sort().map((style) => {
      const of = outcomes.filter((each) => `${each.answerable} ${each.style}` === style);
      return [style, { questions: of.length, ...toFigures(of) }];
    }),
  );
}

function isWrong({ answerable, first, refused }: Outcome): boolean {
  return answerable ? first > 1 : !refused;
}

function toLine({ id, text, first, refused }: Outcome) {
  return { id, text: text.slice(0, 90), first, refused };
}
