/** A stretch of the negotiation as a picture: counts a month, phases, key days. */
import { type Phase, toPhases } from './phases.js';
import { type Bar, type Box, bars, box, COLOURS, INK, page, toPng } from './png.js';

export interface TimelinePicture {
  readonly title: string;
  /** Party labels in the order of their colours; the last may be "others". */
  readonly parties: readonly string[];
  /** Every month of the range in order, with a count for each party. */
  readonly months: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly phases: readonly Phase[];
  /** Best days in order; `at` is a share of the range. */
  readonly days: readonly {
    readonly at: number;
    readonly date: string;
    readonly words: string;
    readonly parties: readonly string[];
  }[];
  readonly foot: string;
}

/** On a phone about 400 points wide, so that letters of 26 pixels are read at half that. */
const WIDTH = 800;
const CHART = { width: WIDTH - 64, height: 300 };
/** Pixels between the columns of two months. */
const GAP = 2;
/** Height of a key day's number, and at how many heights neighbours stand. */
const MARK = 36;
const MARK_ROWS = 4;

/** Draws the chart with the key days numbered on it, and told in words below. */
export function drawTimeline(picture: TimelinePicture): Promise<Uint8Array> {
  const tree = page(WIDTH, [
    box({ fontSize: 40, fontWeight: 700, marginBottom: 12 }, picture.title),
    toLegend(picture.parties),
    toChart(picture),
    toAxis(picture.months.map(({ label }) => label)),
    ...(picture.phases.length > 0 ? [toPhases(picture.phases, CHART.width)] : []),
    ...picture.days.map(toDay),
    box({ fontSize: 24, color: INK.faint, marginTop: 16 }, picture.foot),
  ]);
  return toPng(tree, WIDTH);
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? INK.text;
}

/** Between the labels of the legend. */
const SPACED = '0 24px 12px 0';

function toLegend(parties: readonly string[]): Box {
  // A border would cost a clip path and a mask, each a canvas of its own to resvg.
  const items = parties.map((label, index) =>
    box({ margin: SPACED }, [
      box({ width: 24, height: 26, marginRight: 8, background: colourOf(index) }),
      box({}, label),
    ]),
  );
  return box({ flexWrap: 'wrap', marginBottom: 12, fontSize: 26, lineHeight: 1 }, items);
}

function toChart({ months, days }: TimelinePicture): Box {
  const marks = days.map(({ at }, index) =>
    toMark(String(index + 1), Math.round(at * CHART.width), (index % MARK_ROWS) * MARK),
  );
  const height = CHART.height + MARK_ROWS * MARK + 8;
  const style = { position: 'relative', width: CHART.width, height, alignItems: 'flex-end' };
  return box(style, [bars(CHART, toColumns(months)), ...marks]);
}

/** A column a month, its parties on top of each other. */
function toColumns(months: TimelinePicture['months']): Bar[] {
  const sums = months.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const unit = CHART.height / Math.max(1, ...sums);
  const edge = (month: number) => Math.round((month * CHART.width) / months.length);
  return months.flatMap(({ counts }, month) => {
    let top = CHART.height;
    return counts.map((count, index) => {
      const height = Math.round(count * unit);
      top -= height;
      const width = Math.max(1, edge(month + 1) - edge(month) - GAP);
      return { left: edge(month), top, width, height, colour: colourOf(index) };
    });
  });
}

/** A number over the day it stands for; neighbours stand at other heights, so that all are read. */
function toMark(number: string, x: number, top: number): Box {
  const left = Math.max(0, Math.min(CHART.width - MARK, x - MARK / 2));
  const style = {
    position: 'absolute',
    left,
    top,
    width: MARK,
    height: MARK,
    borderRadius: MARK / 2,
  };
  const centred = { alignItems: 'center', justifyContent: 'center' };
  return box(
    {
      ...style,
      ...centred,
      background: INK.text,
      color: INK.ground,
      fontSize: 22,
      fontWeight: 700,
    },
    number,
  );
}

/** As many month labels as can be read side by side. */
function toAxis(labels: readonly string[]): Box {
  const step = Math.max(1, Math.ceil(labels.length / 8));
  const shown = labels.filter((_, index) => index % step === 0);
  const width = (CHART.width * step) / labels.length;
  return box(
    { marginTop: 6, width: CHART.width, overflow: 'hidden' },
    shown.map((label) => box({ width, flexShrink: 0, fontSize: 22, color: INK.faint }, label)),
  );
}

function toDay({ date, words, parties }: TimelinePicture['days'][number], index: number): Box {
  const number = box({ width: 44, fontSize: 28, fontWeight: 700 }, String(index + 1));
  const who = parties.length > 0 ? ` · ${parties.join(', ')}` : '';
  return box({ marginTop: 18 }, [
    number,
    box({ flexDirection: 'column', width: CHART.width - 44 }, [
      box({ fontSize: 26, fontWeight: 700 }, `${date}${who}`),
      box({ fontSize: 26, lineHeight: 1.3 }, words),
    ]),
  ]);
}
