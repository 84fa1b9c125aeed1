/** Parties × issues as a picture: how many statements, and the newest date, in each cell. */
import { type Bar, type Box, bars, box, COLOURS, INK, page, toPng } from './png.js';

export interface MatrixCell {
  readonly count: number;
  /** ISO day of the newest statement. */
  readonly newest?: string;
}

export interface Matrix {
  readonly title: string;
  /** Party labels, left to right. */
  readonly parties: readonly string[];
  /** One row an issue, its cells in the order of `parties`. */
  readonly issues: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
  /** How far the corpus reaches. */
  readonly foot: string;
}

/** With eight parties the picture is 1,236 pixels wide, which a phone still shows legibly. */
export const MAX_PARTIES = 8;
const LABEL = 340;
const CELL = 104;
const PADDING = 32;

/** Draws the matrix as a PNG; empty cells show a dash, so that silence is seen as silence. */
export function drawMatrix(matrix: Matrix): Promise<Uint8Array> {
  const width = LABEL + CELL * matrix.parties.length + 2 * PADDING;
  const tree = page(width, [
    box({ fontSize: 40, fontWeight: 700, marginBottom: 20 }, matrix.title),
    toHead(matrix.parties),
    ...matrix.issues.map((issue, index) => toRow(issue, index, most(matrix))),
    box(
      { fontSize: 24, color: INK.faint, marginTop: 20 },
      `Statements, and the month of the newest. ${matrix.foot}`,
    ),
  ]);
  return toPng(tree, width);
}

function toHead(parties: readonly string[]): Box {
  const heads = parties.map((label) =>
    box(
      {
        width: CELL,
        flexShrink: 0,
        justifyContent: 'center',
        textAlign: 'center',
        alignItems: 'flex-end',
        fontSize: 23,
        fontWeight: 700,
      },
      label,
    ),
  );
  return box({ marginBottom: 8 }, [box({ width: LABEL, flexShrink: 0 }), ...heads]);
}

function toRow(issue: Matrix['issues'][number], index: number, highest: number): Box {
  const ground = index % 2 === 0 ? INK.raised : INK.ground;
  return box({ background: ground, alignItems: 'center', minHeight: 68 }, [
    box(
      { width: LABEL - 24, flexShrink: 0, marginLeft: 12, marginRight: 12, fontSize: 26 },
      issue.label,
    ),
    toCells(issue.cells, highest),
  ]);
}

/** What a cell is drawn as, in a row of them. */
const TILE = { height: 60, radius: 8 };
const DASH = { width: 14, height: 2 };

/** Tiles and dashes are one drawing, and the words stand on it. */
function toCells(cells: readonly MatrixCell[], highest: number): Box {
  const size = { width: CELL * cells.length, height: TILE.height };
  const words = cells.flatMap(({ count, newest }, at) => {
    if (count === 0) return [];
    const place = { position: 'absolute', left: at * CELL, width: CELL, justifyContent: 'center' };
    return [
      box({ ...place, top: 4, fontSize: 28, fontWeight: 700, lineHeight: 1 }, String(count)),
      ...(newest ? [box({ ...place, top: 33, fontSize: 20, lineHeight: 1 }, toMonth(newest))] : []),
    ];
  });
  const drawn = bars(
    size,
    cells.map(({ count }, at) => toTile(count / highest, at * CELL)),
  );
  return box({ position: 'relative', flexShrink: 0, ...size }, [drawn, ...words]);
}

/** The figure says it all; the shade only guides the eye. */
function toTile(share: number, left: number): Bar {
  if (share === 0) {
    const middle = { left: left + (CELL - DASH.width) / 2, top: TILE.height / 2 };
    return { ...middle, ...DASH, colour: INK.faint };
  }
  const colour = withOpacity(COLOURS[0], 0.15 + 0.45 * Math.sqrt(share));
  return { left: left + 1, top: 0, width: CELL - 2, ...TILE, colour };
}

function most({ issues }: Matrix): number {
  return Math.max(1, ...issues.flatMap(({ cells }) => cells.map((cell) => cell.count)));
}

function withOpacity(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity.toFixed(2)})`;
}

/** "Apr ’25" for 2025-04-18: all that a cell has room for, and no day of April. */
function toMonth(day: string): string {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
  return `${month.format(new Date(`${day}T00:00:00Z`))} ’${day.slice(2, 4)}`;
}
