/** A frame of a shot as it was drawn, compressed. */
export type Kept = { blob: Blob; width: number }

/** Bytes of compressed frames: at 800 pixels wide about a minute and a half of a film of 24 frames a second. */
export const BUDGET = 160 * 2 ** 20

const keyOf = (id: string, frame: number): string => `${id} ${frame}`

/**
 * Frames by the content of their stage: after an undo they are found again, after an edit nobody asks for them and they
 * are the first to go. @param budget in bytes
 */
export const createStore = (budget = BUDGET) => {
  const frames = new Map<string, Kept>() // the longest unused first
  let bytes = 0

  const drop = (key: string) => {
    bytes -= frames.get(key)?.blob.size ?? 0
    frames.delete(key)
  }
  return {
    /** A frame that is at least so wide. */
    has: (id: string, frame: number, width: number): boolean =>
      (frames.get(keyOf(id, frame))?.width ?? 0) >= width,
    get: (id: string, frame: number): Kept | null => frames.get(keyOf(id, frame)) ?? null,
    /** @returns its bytes; from now on it is the last to go */
    touch: (id: string, frame: number): number => {
      const key = keyOf(id, frame)
      const one = frames.get(key)
      if (one === undefined) return 0
      frames.delete(key)
      frames.set(key, one)
      return one.blob.size
    },
    put: (id: string, frame: number, kept: Kept): void => {
      const key = keyOf(id, frame)
      drop(key)
      frames.set(key, kept)
      bytes += kept.blob.size
      for (const oldest of frames.keys()) {
        if (bytes <= budget || oldest === key) break
        drop(oldest)
      }
    },
    bytes: () => bytes,
    clear: () => {
      frames.clear()
      bytes = 0
    },
  }
}
export type Store = ReturnType<typeof createStore>
