/** The page's look: Discord's dark theme, one column, phone first. */
export const STYLE = `
:root { color-scheme: dark; --ground: #1a1a1e; --card: #242429; --edge: #3a3a42; --text: #dfe0e2;
  --soft: #a4a5ac; --strong: #fbfbfb; --link: #7eb6ff; --accent: #5865f2; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 43rem; background: var(--ground); color: var(--text);
  font: 1rem/1.4 "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header h1 { margin: 0; font-size: 1.5rem; }
header h1 a { color: var(--strong); }
header p { margin: .25rem 0 1.25rem; color: var(--soft); font-size: .875rem; }
form.ask { display: grid; grid-template-columns: 1fr auto; gap: .375rem .5rem; margin-bottom: 1.25rem; }
form.ask label { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; }
input, select, button, .button { min-height: 2.75rem; padding: .5rem .875rem; border: 1px solid var(--edge);
  border-radius: .5rem; background: var(--card); color: var(--text); font: inherit; min-width: 0; }
button, .button { display: inline-flex; align-items: center; background: #35353c; color: var(--strong);
  cursor: pointer; }
button:hover, .button:hover { background: #43434b; text-decoration: none; }
form.ask button { border-color: var(--accent); background: var(--accent); }
form.ask button:hover { background: #4752c4; }
h2 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.25; color: var(--strong); }
ul.examples { margin: 0; padding: 0; list-style: none; display: grid; gap: .5rem; }
ul.examples a { display: block; padding: .75rem .875rem; border-radius: .5rem; background: var(--card); }
.card { padding: 1rem; border: 1px solid var(--edge); border-left: 4px solid var(--soft);
  border-radius: .5rem; background: var(--card); }
.accent-5865f2 { border-left-color: #5865f2; }
.accent-80848e { border-left-color: #80848e; }
.accent-f0b232 { border-left-color: #f0b232; }
.card > * + * { margin-top: .75rem; }
.card section > * { margin: 0; }
.card section p { white-space: pre-line; }
.card section > * + * { margin-top: .25rem; }
.card h3 { font-size: 1.0625rem; line-height: 1.3; color: var(--strong); }
.card strong { color: var(--strong); }
.card blockquote { padding-left: .75rem; border-left: 4px solid #65656e; border-radius: 2px; }
.card blockquote p { margin: 0; }
.subtext { color: var(--soft); font-size: .8125rem; line-height: 1.45; }
.card hr { height: 1px; border: 0; background: var(--edge); }
figure { margin: 0; }
figure img { display: block; max-width: 100%; height: auto; border-radius: .5rem; }
.row, .row form { display: flex; flex-wrap: wrap; gap: .5rem; }
.row form { flex: 1; flex-wrap: nowrap; }
.row select { flex: 1; }
.card > .row + .row { margin-top: .5rem; }
.file { display: inline-block; padding: .5rem .875rem; border: 1px solid var(--edge); border-radius: .5rem; }
footer { margin-top: 2rem; color: var(--soft); font-size: .8125rem; }
footer ul { margin: 0 0 .5rem; padding: 0; list-style: none; }
footer li { padding: .25rem 0; }
`;

/** A quotation on a card's stripe. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#5865f2"/>
<path d="M8 16c0-4 2-7 6-8v3c-2 .6-3 2-3 4h3v7H8zm10 0c0-4 2-7 6-8v3c-2 .6-3 2-3 4h3v7h-6z" fill="#fff"/>
</svg>
`;
