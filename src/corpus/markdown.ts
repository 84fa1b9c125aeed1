/** The Markdown of an article → its paragraphs as plain text, with the notes each carries. */
import type { FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { toString as toText } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Source } from '../answer.js';
import type { Problem } from './corpus.js';
import { toError, toWarning } from './problem.js';
import { toSource } from './source.js';

export interface PlainParagraph {
  readonly text: string;
  readonly sources: readonly Source[];
  /** Line of the file, counted from 1. */
  readonly line: number;
}

export interface Paragraphs {
  readonly paragraphs: readonly PlainParagraph[];
  readonly problems: readonly Problem[];
}

/** Everything a visit of the tree needs to know and to say. */
interface Visit {
  readonly file: string;
  readonly firstLine: number;
  readonly sources: ReadonlyMap<string, Source | undefined>;
  readonly problems: Problem[];
}

/**
 * Reads `markdown`, the body of `file`, which begins on line `firstLine`.
 * Paragraphs are taken in order, those inside quotations and lists too; headings, code and HTML
 * are no passages. White space inside a paragraph is folded to single spaces.
 */
export function toParagraphs(markdown: string, file: string, firstLine: number): Paragraphs {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const problems: Problem[] = [];
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const sources = new Map(notes.map((note) => [note.identifier, toSource(note)]));
  const visit: Visit = { file, firstLine, sources, problems };
  for (const note of notes) checkNote(note, visit);
  const paragraphs = findParagraphs(tree, visit).flatMap((node) => {
    checkAddresses(node, visit);
    const text = plain(node, visit)
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:!?])/g, '$1')
      .trim();
    return text ? [{ text, sources: notesOf(node, visit), line: lineOf(node, visit) }] : [];
  });
  return { paragraphs, problems };
}

function findParagraphs(node: Root | Nodes, visit: Visit): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'footnoteDefinition') return [];
  if (node.type === 'html' || node.type === 'code') {
    const message = `${node.type === 'html' ? 'HTML' : 'a code block'} is not shown; write it as a paragraph`;
    visit.problems.push(toWarning(visit.file, 'not-a-paragraph', message, lineOf(node, visit)));
    return [];
  }
  return 'children' in node ? node.children.flatMap((child) => findParagraphs(child, visit)) : [];
}

/** Text without marks; a reference that names no note is left in the text, and reported. */
function plain(node: Nodes, visit: Visit): string {
  if (node.type === 'footnoteReference' || node.type === 'image') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'text') {
    const missing = /\[\^([^\]\s]+)\]/.exec(node.value)?.[1];
    if (missing !== undefined) {
      const message = `the text refers to footnote ${missing}, which stands nowhere; add "[^${missing}]: Publisher, [Title](https://…), 2025-04-18"`;
      visit.problems.push(toError(visit.file, 'unknown-footnote', message, lineOf(node, visit)));
    }
    return node.value;
  }
  if ('children' in node) return node.children.map((child) => plain(child, visit)).join('');
  return toText(node);
}

function notesOf(node: Nodes, visit: Visit): Source[] {
  if (node.type === 'footnoteReference') {
    const source = visit.sources.get(node.identifier);
    return source ? [source] : [];
  }
  if (!('children' in node)) return [];
  const found = node.children.flatMap((child) => notesOf(child, visit));
  return [...new Map(found.map((source) => [source.url, source])).values()];
}

function checkNote(note: FootnoteDefinition, visit: Visit): void {
  checkAddresses(note, visit);
  if (visit.sources.get(note.identifier)) return;
  const message = `footnote ${note.identifier} names no address; write "Publisher, [Title](https://…), 2025-04-18"`;
  visit.problems.push(toWarning(visit.file, 'note-without-address', message, lineOf(note, visit)));
}

function checkAddresses(node: Nodes, visit: Visit): void {
  if (node.type === 'link' && !isWebAddress(node.url)) {
    const message = `the link to "${node.url}" is no http or https address; write it in full, as https://…`;
    visit.problems.push(toError(visit.file, 'address', message, lineOf(node, visit)));
  }
  if ('children' in node) for (const child of node.children) checkAddresses(child, visit);
}

/** True for an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function lineOf(node: Nodes, visit: Visit): number {
  return (node.position?.start.line ?? 1) + visit.firstLine - 1;
}
