/** A tree of boxes → PNG, by satori (layout) and resvg (pixels). */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import type { Font } from 'satori';

type Style = Readonly<Record<string, string | number>>;
export type Box =
  | {
      readonly type: 'div';
      readonly props: { readonly style: Style; readonly children?: string | readonly Box[] };
    }
  | { readonly type: 'img'; readonly props: Size & { readonly src: string } };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pixels from the top left. */
export interface Bar extends Size {
  readonly left: number;
  readonly top: number;
  readonly colour: string;
  /** Of its corners. */
  readonly radius?: number;
}

/** Okabe and Ito's colours (2008), told apart by colour-blind readers too, on a dark ground. */
export const COLOURS = [
  '#56b4e9',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#f0e442',
  '#d55e00',
  '#8da0cb',
  '#bbbbbb',
] as const;
export const INK = { ground: '#1e1f22', raised: '#2b2d31', text: '#f2f3f5', faint: '#b5bac1' };

/** Each subset under a name of its own: satori draws boxes when two files share one. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'];
const FAMILY = SUBSETS.map((subset) => `Noto ${subset}`).join(', ');

/** A flex box; a row unless the style says otherwise. */
export function box(style: Style, children?: string | readonly Box[]): Box {
  const own = { display: 'flex', ...style };
  return { type: 'div', props: children === undefined ? { style: own } : { style: own, children } };
}

/** Many bars as one image: a box for each would cost satori more than all text. */
export function bars({ width, height }: Size, all: readonly Bar[]): Box {
  const rects = all.map(
    ({ left, top, width, height, colour, radius = 0 }) =>
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`,
  );
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${rects.join('')}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, width, height } };
}

/** A column on the ground colour, as wide as the picture. */
export function page(width: number, children: readonly Box[]): Box {
  const style = { flexDirection: 'column', width: width - 64, padding: 32, background: INK.ground };
  return box({ ...style, color: INK.text, fontFamily: FAMILY }, children);
}

/** Pictures kept: the same card is often opened by several readers. */
const KEPT = 32;
const drawn = new LRUCache<string, Promise<Uint8Array>>({ max: KEPT });

/** Draws the tree, or returns what it drew for an equal one; its height follows from what it holds. */
export function toPng(tree: Box, width: number): Promise<Uint8Array> {
  const content = createHash('sha256')
    .update(JSON.stringify([width, tree]))
    .digest('hex');
  const known = drawn.get(content);
  if (known) return known;
  const png = draw(tree, width);
  drawn.set(content, png);
  png.catch(() => drawn.delete(content));
  return png;
}

async function draw(tree: Box, width: number): Promise<Uint8Array> {
  // Loaded when the first picture is asked for: most answers need none.
  const { default: satori } = await import('satori');
  const svg = inlineBars(await satori(tree, { width, fonts: await loadFonts() }));
  // The text is outlines by now, so resvg need not look for fonts of the machine.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const BARS =
  /<image x="([\d.]+)" y="([\d.]+)"[^>]* href="data:image\/svg\+xml;base64,([^"]+)"[^>]*>/g;

/** resvg would draw each image on a canvas as large as the whole picture, a third of its time. */
function inlineBars(svg: string): string {
  return svg.replace(BARS, (_, x: string, y: string, data: string) => {
    const inner = Buffer.from(data, 'base64').toString();
    const rects = inner.slice(inner.indexOf('>') + 1, inner.lastIndexOf('<'));
    return `<g transform="translate(${x} ${y})">${rects}</g>`;
  });
}

let fonts: Promise<Font[]> | undefined;

function loadFonts(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  fonts ??= Promise.all(
    SUBSETS.flatMap((subset) =>
      ([400, 700] as const).map(async (weight) => {
        const file = `@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff`;
        return {
          name: `Noto ${subset}`,
          weight,
          style: 'normal' as const,
          data: await readFile(resolve(file)),
        };
      }),
    ),
  );
  return fonts;
}
