/** Exit codes, after sysexits.h where it has one; supervisors tell by them whether to retry. */
export const EXIT = {
  /** Asked to stop, or a command that went well. */
  ok: 0,
  /** `check` found errors; a question that could not be read. */
  failed: 1,
  /** EX_USAGE: bad configuration or arguments; a retry will not help. */
  configuration: 64,
  /** EX_DATAERR: no readable corpus. */
  corpus: 65,
  /** EX_UNAVAILABLE: the port is taken. */
  port: 69,
  /** EX_SOFTWARE: a fault that ended the process. */
  fault: 70,
  /** EX_NOPERM: Discord refuses the token; a retry would only burn identifies. */
  token: 77,
} as const;
