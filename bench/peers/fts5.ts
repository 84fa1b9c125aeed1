/** SQLite FTS5 in memory: the porter tokenizer, bm25 over title and text, OR of the words. */
import { z } from 'zod';
import type { Engine } from '../engine.js';
import type { DataPassage } from '../retrieval-data.js';
import { loadPeer } from './load.js';
import { toQueryWords } from './query-words.js';

const DEPTH = 10;

interface Statement {
  run(...values: readonly string[]): unknown;
  all(...values: readonly unknown[]): unknown[];
}

interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

const rows = z.array(z.object({ id: z.string() }));

export async function openFts5(passages: readonly DataPassage[]): Promise<Engine> {
  const database = toDatabase(loadPeer('better-sqlite3'));
  database.exec(
    "CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passage VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, text } of passages) insert.run(id, title, text);
  database.exec('COMMIT');
  const select = database.prepare(
    'SELECT id FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?',
  );
  return {
    search({ text }) {
      const match = toQueryWords(text).map((word) => `"${word}"`);
      if (match.length === 0) return [];
      return rows.parse(select.all(match.join(' OR '), DEPTH)).map(({ id }) => id);
    },
    close: () => void database.close(),
  };
}

function toDatabase(loaded: unknown): Database {
  const Opened = z.custom<new (file: string) => Database>((it) => typeof it === 'function');
  return new (Opened.parse(loaded))(':memory:');
}
