/** What every door has: a life that ends. */
export interface Door {
  /** Takes nothing new, lets what is under way finish, then lets go. */
  close(): Promise<void>;
}
