/** Where the words come from: dates within the span, and sources that agree with each other. */
import type { Article, Passage } from '../corpus/corpus.js';
import { toError, toWarning } from '../corpus/problem.js';
import type { Rule } from './check.js';

/** An article dated outside the declared span stands in the wrong corpus, or under a wrong date. */
export const outsideSpan: Rule = ({ articles, profile: { span } }) =>
  articles
    .filter(({ published }) => published < span.from || published > span.to)
    .map(({ file, published }) => {
      const message = `is dated ${published}, outside ${span.from} to ${span.to}; mend the date, or the span in corpus.yaml`;
      return toError(file, 'outside-span', message);
    });

/** Our own words must rest on a report; an imported article is its own source. */
export const missingSources: Rule = ({ articles }) =>
  articles.flatMap((article) => {
    const bare = article.passages.filter((passage) => passage.sources.length === 0);
    if (bare.length === article.passages.length) {
      const message =
        'has neither an address of its own nor a footnote; name the reports it rests on';
      return [toError(article.file, 'no-footnote', message)];
    }
    return bare.map((passage) => {
      const message = `${placeOf(passage)} names no source; add a footnote`;
      return toWarning(article.file, 'no-source', message, passage.line);
    });
  });

/** One address is one report, so it has one title. */
export const retitledAddresses: Rule = ({ articles }) => {
  const titles = new Map<string, { readonly title: string; readonly file: string }>();
  return articles.flatMap((article) =>
    distinctSources(article).flatMap(({ url, title }) => {
      if (title === undefined) return [];
      const known = titles.get(url);
      if (known === undefined) titles.set(url, { title, file: article.file });
      if (known === undefined || known.title === title) return [];
      const message = `cites ${url} as “${title}”, but ${known.file} as “${known.title}”; use one title`;
      return [toWarning(article.file, 'two-titles', message)];
    }),
  );
};

function distinctSources({ passages }: Article) {
  const all = passages.flatMap(({ sources }) => sources);
  return [...new Map(all.map((source) => [`${source.url} ${source.title}`, source])).values()];
}

/** "paragraph 3", as an editor counts. */
export function placeOf(passage: Passage): string {
  return `paragraph ${passage.id.split('#').at(-1)}`;
}
