/** YAML text → a value that fits a schema, or Problems that name the line. */
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './corpus.js';
import { toError } from './problem.js';

/** More aliases than this is a "billion laughs" bomb; our own files use none. */
const MAX_ALIASES = 50;

export type YamlResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses `text` and checks it against `schema`.
 * @param file named in the Problems
 * @param firstLine the line of the file on which `text` begins, counted from 1
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine = 1,
): YamlResult<T> {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const message = `is not YAML (${broken.message.split('\n')[0]}); write "key: value" lines, and quote a value that holds a colon`;
    return { ok: false, problems: [toError(file, 'yaml', message, lineAt(broken.pos[0]))] };
  }
  const value = toValue(document);
  if (value instanceof Error) {
    const message = `cannot be expanded (${value.message}); write the values out instead of aliases`;
    return { ok: false, problems: [toError(file, 'yaml', message, firstLine)] };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const problems = checked.error.issues.map((issue) => {
    const name = issue.path.join('.') || 'the whole';
    const line = lineAt(offsetOf(document, issue.path));
    return toError(file, 'schema', `${name}: ${issue.message}`, line);
  });
  return { ok: false, problems };
}

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where the value at `path` stands, or the nearest thing around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = isCollection(document.contents)
      ? document.getIn(path.slice(0, length), true)
      : undefined;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
