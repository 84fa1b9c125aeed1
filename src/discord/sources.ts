/** The line under a passage that says where its words come from. */
import type { ShownPassage, Source } from '../answer.js';
import { escapeMarkdown, toOneLine } from './escape.js';
import { toLink } from './link.js';
import { toDateWords } from './when.js';

/**
 * An imported article is credited to its outlet: "Reuters, 18 Apr 2025 ↗ · “Title”". An article
 * written for the corpus is credited to its publisher and names the reports that the paragraph
 * rests on, so that nobody takes our sentence for an outlet's.
 */
export function toSourceLine({ article, sources, alsoIn }: ShownPassage): string {
  const title = `“${escapeMarkdown(toOneLine(article.title))}”`;
  const others = sources.filter(({ url }) => url !== article.url).map(toSourceLink);
  const parts = [
    article.url === undefined
      ? `${escapeMarkdown(toOneLine(article.publisher))}, ${toDateWords(article.published)}, ${title}`
      : `${toSourceLink({ ...article, date: article.published, url: article.url })} · ${title}`,
    ...others.slice(0, 1).map((link) => `rests on: ${link}`),
    ...others.slice(1),
    ...(alsoIn ? [`also in ${alsoIn} other ${alsoIn === 1 ? 'article' : 'articles'}`] : []),
  ];
  return `-# ${parts.join(' · ')}`;
}

function toSourceLink({ publisher, date, url }: Pick<Source, 'publisher' | 'date' | 'url'>) {
  return toLink(`${publisher}, ${date === undefined ? 'undated' : toDateWords(date)}`, url);
}
