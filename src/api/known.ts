/** What the LMS said last, and when: what every screen shows first, and offline. */
export interface Known<T> {
  readonly value: T;
  /** Milliseconds since the epoch, by this device's clock. */
  readonly asOf: number;
}
