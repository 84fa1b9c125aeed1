/** Discord's Markdown → HTML nodes, for the texts of a message. */
import type { Element, ElementContent } from 'hast';
import type { Link } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type State, toHast } from 'mdast-util-to-hast';

/** What CommonMark knows and Discord does not: left alone, as Discord leaves it. */
const UNKNOWN_TO_DISCORD = {
  disable: {
    null: [
      'characterReference',
      'codeIndented',
      'definition',
      'hardBreakTrailing',
      'htmlFlow',
      'htmlText',
      'labelStartImage',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

const SUBTEXT = '-# ';

/** Line breaks stay in the text, as in Discord; the page's style shows them. */
export function toNodes(content: string): ElementContent[] {
  return toBlocks(content.split('\n')).flatMap(({ subtext, lines }) => {
    const nodes = parse(lines.join('\n'));
    return subtext ? [toSubtext(nodes)] : nodes;
  });
}

/** Subtext is Discord's own: a line each; the lines between are one piece of Markdown. */
function toBlocks(lines: readonly string[]): { subtext: boolean; lines: string[] }[] {
  const blocks: { subtext: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.startsWith(SUBTEXT))
      blocks.push({ subtext: true, lines: [line.slice(SUBTEXT.length)] });
    else if (last && !last.subtext) last.lines.push(line);
    else blocks.push({ subtext: false, lines: [line] });
  }
  return blocks;
}

function parse(markdown: string): ElementContent[] {
  const tree = fromMarkdown(markdown, { extensions: [UNKNOWN_TO_DISCORD] });
  const root = toHast(tree, { handlers: { link: toLink, break: toLineBreak } });
  if (!('children' in root)) return [];
  return root.children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
}

/** Two blanks before a line's end mean nothing more than the line's end. */
function toLineBreak(): ElementContent {
  return { type: 'text', value: '\n' };
}

function toLink(state: State, node: Link): Element {
  const properties = { href: node.url, rel: ['noopener', 'noreferrer'], target: '_blank' };
  return { type: 'element', tagName: 'a', properties, children: state.all(node) };
}

/** A subtext line is one paragraph, whatever its first character may mean elsewhere. */
function toSubtext(nodes: readonly ElementContent[]): Element {
  const children = nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [node],
  );
  return { type: 'element', tagName: 'p', properties: { className: ['subtext'] }, children };
}
