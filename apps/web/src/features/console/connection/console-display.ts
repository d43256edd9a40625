/** Who hears from a display how its handshake goes. */
export interface DisplayEvents {
  /** It shows the console. */
  opened(): void
  /** Its server wants these credentials from the reader. */
  asks(wants: readonly string[]): void
  /** The credentials were not taken; the socket closes next. */
  refused(): void
}

/** What draws a console and takes its keys: a screen or a terminal, in an element of the page. */
export interface ConsoleDisplay {
  /** Takes over a WebSocket that is connecting. What was drawn before may stay until then. */
  attach(socket: WebSocket, events: DisplayEvents): void
  /** Lets go of its socket, which is closed or will be by the caller. The last picture stays. */
  detach(): void
  /** Answers what it asked for. */
  answer(credentials: Readonly<Record<string, string>>): void
  /** Takes itself out of the page. */
  dispose(): void
}
