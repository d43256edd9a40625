/** Tells what is open on a session (streams, consoles) that it is over. */
export interface SessionEnds {
  /** Calls once when that session ends; returns how to stop listening. */
  onEnd: (sessionId: string, listener: () => void) => () => void
  /** Calls for every session that ends. */
  onAnyEnd: (listener: (sessionId: string) => void) => void
  end: (sessionIds: readonly string[]) => void
  /** Sessions on which something is open and listens. */
  listening: () => string[]
}

export function createSessionEnds(): SessionEnds {
  const listeners = new Map<string, Set<() => void>>()
  const all: ((sessionId: string) => void)[] = []
  return {
    onEnd: (sessionId, listener) => {
      const ofSession = listeners.get(sessionId) ?? new Set()
      listeners.set(sessionId, ofSession.add(listener))
      return () => {
        ofSession.delete(listener)
        if (ofSession.size === 0 && listeners.get(sessionId) === ofSession) listeners.delete(sessionId)
      }
    },
    listening: () => [...listeners.keys()],
    onAnyEnd: (listener) => void all.push(listener),
    end: (sessionIds) => {
      for (const sessionId of sessionIds) {
        const ofSession = listeners.get(sessionId)
        listeners.delete(sessionId)
        for (const listener of ofSession ?? []) listener()
        for (const listener of all) listener(sessionId)
      }
    },
  }
}
