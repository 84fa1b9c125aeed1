/** What every door has: a life that ends. */
export interface Door {
  /** Takes nothing new, lets what is under way finish, then lets go. */
  close(): Promise<void>;
}

/** The day in UTC as an ISO day: the one zone that every reader can be told of. */
export function toToday(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}
