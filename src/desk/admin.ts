/** Who may reload, and that two reloads at once become one. */
import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import { toAsOf } from '../commands/as-of.js';
import type { Asker, Options } from '../request.js';
import type { Files } from './files.js';
import { reload, rollback, type Shelf } from './reload.js';
import { REPORT_FILE, type ReloadResult } from './report.js';

export interface AdminOptions {
  readonly corpusDir: string;
  readonly adminUserIds: readonly string[];
  readonly adminRoleIds: readonly string[];
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface AdminRequest {
  readonly asker: Asker;
  readonly options: Options;
  readonly today: string;
  readonly progress?: ((answer: Answer) => void) | undefined;
}

/** Makes the function that answers /reload for `shelf`. */
export function openReloads(shelf: Shelf, files: Files, options: AdminOptions) {
  let underWay: Promise<ReloadResult> | undefined;

  /** A second call while one runs waits for it and gets its report. */
  function reloadOnce({ options: { force }, today, progress }: AdminRequest) {
    const say = (title: string) => progress?.(plain('answer', title, shelf, today));
    underWay ??= reload(shelf, options.corpusDir, {
      force: force === true,
      today,
      progress: say,
    }).finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  return async (request: AdminRequest): Promise<Answer> => {
    if (!isAdmin(request.asker, options)) {
      options.log.warn({ user: request.asker.userId }, '/reload refused: not an admin');
      const refusal = plain('problem', 'Only admins may reload the corpus', shelf, request.today);
      return { ...refusal, reason: 'Please ask the keepers of this bot to do it.' };
    }
    // A rollback that overtook a reload under way would be undone by it.
    if (request.options.rollback === true) await underWay?.catch(() => {});
    const result =
      request.options.rollback === true
        ? rollback(shelf, request.today)
        : await reloadOnce(request);
    files.put(REPORT_FILE, () => Buffer.from(result.report));
    options.log.info({ title: result.answer.title, report: result.report }, '/reload');
    return result.answer;
  };
}

/** Discord's own permission is only a default that servers may change, so it is checked again. */
function isAdmin(asker: Asker, { adminUserIds, adminRoleIds }: AdminOptions): boolean {
  return (
    asker.owner ||
    adminUserIds.includes(asker.userId) ||
    asker.roleIds.some((role) => adminRoleIds.includes(role))
  );
}

function plain(kind: Answer['kind'], title: string, shelf: Shelf, today: string): Answer {
  return { kind, title, asOf: toAsOf(shelf.current.corpus, today), sections: [], private: true };
}
