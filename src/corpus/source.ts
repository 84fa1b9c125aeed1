/** A footnote → the Source it names: publisher, title, date, address. */

import type { FootnoteDefinition, Link, Nodes } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import type { Source } from '../answer.js';
import { isDay } from './day.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ADDRESS = /https?:\/\/[^\s<>"”]+/;

/**
 * Reads "Reuters, [Title](https://…), 2025-04-18" and its looser relatives: the publisher stands
 * first, the title is the link's text or stands in quotation marks, the date is an ISO day or
 * "18 April 2025", and the address is a link or stands bare.
 * @returns undefined when there is no address: such a note is a remark, not a source
 */
export function toSource(note: FootnoteDefinition): Source | undefined {
  const link = findLink(note);
  const text = toText(note);
  const url = link?.url ?? ADDRESS.exec(text)?.[0]?.replace(/[.,;)]+$/, '');
  if (!url) return undefined;
  const linkText = link ? toText(link).trim() : '';
  const title = linkText && !ADDRESS.test(linkText) ? linkText : quoted(text);
  const untitled = linkText ? text.replace(linkText, '|') : text;
  const rest = untitled.replace(ADDRESS, '|');
  const date = toDay(rest);
  return {
    publisher: toPublisher(rest, url),
    ...(title && { title }),
    ...(date && { date }),
    url,
  };
}

function findLink(node: Nodes): Link | undefined {
  if (node.type === 'link') return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const link = findLink(child);
    if (link) return link;
  }
  return undefined;
}

function quoted(text: string): string | undefined {
  return /[“"]([^”"]+)[”"]/.exec(text)?.[1]?.replace(/[.,]$/, '');
}

/** What stands before the title, the date and the address; else the host of the address. */
function toPublisher(rest: string, url: string): string {
  const [before = ''] = rest.split(/[|“"]/);
  // "Newser (AP, Reuters), |": only what is followed by a date has to be parted from it.
  const head = /\d{4}/.test(before) ? (before.split(/, |\. |: | [–—] /)[0] ?? '') : before;
  const name = head.replace(/[\s,.:;–—-]+$/, '').trim();
  return name || (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);
}

/** The first date in the text as an ISO day. */
function toDay(text: string): string | undefined {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  if (iso) return isDay(iso) ? iso : undefined;
  const dayFirst = /\b(\d{1,2}) ([A-Z][a-z]{2,8})\.? (\d{4})\b/.exec(text);
  const monthFirst = /\b([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})\b/.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!day || !year || month === 0) return undefined;
  const found = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
