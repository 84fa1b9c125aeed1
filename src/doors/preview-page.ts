/** The page around a card: one text box, examples, the other commands. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CommandSpec } from '../commands/command.js';
import type { About } from '../request.js';
import { element } from './preview-render.js';

export interface Page {
  readonly about: About;
  readonly specs: readonly CommandSpec[];
  readonly question: string;
  /** HTML of the card, when something was asked. */
  readonly card?: string;
}

export function toPage({ about, specs, question, card }: Page): string {
  const title = question ? `${question} · Parley` : 'Parley';
  const head = toHtml([
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [title]),
    element('link', { rel: ['stylesheet'], href: '/style.css' }),
    element('link', { rel: ['icon'], type: 'image/svg+xml', href: '/icon.svg' }),
  ]);
  const header = toHtml([
    element('header', {}, [
      element('h1', {}, [element('a', { href: '/' }, ['Parley'])]),
      element('p', {}, [
        `${about.negotiation}: ${about.articles} articles, ${about.passages} passages, quoted word for word with their sources.`,
      ]),
    ]),
  ]);
  const main = `<main>${toHtml([toForm(question)])}${card ?? toHtml(toExamples(about))}</main>`;
  const footer = toHtml([toOthers(specs)]);
  return `<!doctype html><html lang="en"><head>${head}</head><body>${header}${main}${footer}</body></html>\n`;
}

function toForm(question: string): ElementContent {
  return element('form', { action: '/', method: 'get', className: ['ask'] }, [
    element('label', { htmlFor: ['q'] }, ['Question']),
    element('input', {
      id: 'q',
      name: 'q',
      type: 'text',
      value: question,
      required: true,
      maxLength: 500,
      autoComplete: ['off'],
      enterKeyHint: 'search',
    }),
    element('button', { type: 'submit' }, ['Ask']),
  ]);
}

function toExamples({ examples }: About): ElementContent[] {
  if (examples.length === 0) return [];
  const items = examples.map((question) =>
    element('li', {}, [
      element('a', { href: `/?${new URLSearchParams({ q: question })}` }, [question]),
    ]),
  );
  return [
    element('h2', { id: 'examples' }, ['For example']),
    element('ul', { className: ['examples'], ariaLabelledBy: ['examples'] }, items),
  ];
}

/** Commands that can be run without typing anything. */
function toOthers(specs: readonly CommandSpec[]): ElementContent {
  const links = specs
    .filter(({ options }) => options.every((option) => !option.required))
    .flatMap(({ name, description }) => [
      element('li', {}, [
        element('a', { href: `/?${new URLSearchParams({ command: name })}` }, [`/${name}`]),
        ` ${description}`,
      ]),
    ]);
  const list = links.length > 0 ? [element('ul', {}, links)] : [];
  return element('footer', {}, [
    ...list,
    element('p', {}, ['A preview of the cards that the bot posts in Discord.']),
  ]);
}
