/** Environment → Config, once, at the start; everything missing or wrong in one message. */
import { z } from 'zod';

export interface Config {
  /** Absent: preview only. */
  readonly token?: string;
  /** Register commands in this guild instead of globally. */
  readonly guildId?: string;
  /** Base address of Discord's REST interface; for tests. */
  readonly api?: string;
  readonly adminUserIds: readonly string[];
  readonly adminRoleIds: readonly string[];
  readonly corpusDir: string;
  /** Folder for what is kept between two starts. */
  readonly dataDir: string;
  /** Reload when the corpus changes. */
  readonly watch: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

/** The process cannot start as it is configured (exit code 64). */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Discord's ids: 17–20 decimal digits. */
const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id of 17 to 20 digits');
const snowflakes = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(snowflake));

const environment = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must not contain white space').optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional(),
  ADMIN_USER_IDS: snowflakes,
  ADMIN_ROLE_IDS: snowflakes,
  CORPUS_DIR: z.string().default('corpus'),
  CORPUS_WATCH: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  DATA_DIR: z.string().default('data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .default('8080')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'must be a port, 0 to 65535')
    .transform(Number),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/**
 * Reads the configuration; an empty variable counts as missing.
 * @throws BadConfiguration that names every variable that is wrong and what would be right
 */
export function toConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(filled);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`);
    throw new BadConfiguration(`The configuration is not right:\n${lines.join('\n')}`);
  }
  const { data } = read;
  return {
    ...(data.DISCORD_TOKEN && { token: data.DISCORD_TOKEN }),
    ...(data.DISCORD_GUILD_ID && { guildId: data.DISCORD_GUILD_ID }),
    ...(data.DISCORD_API && { api: data.DISCORD_API }),
    adminUserIds: data.ADMIN_USER_IDS,
    adminRoleIds: data.ADMIN_ROLE_IDS,
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    watch: data.CORPUS_WATCH === '1',
    host: data.HOST,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
  };
}
