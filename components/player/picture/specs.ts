import { random } from '#film/random.ts'
import type { StageSpec } from '#film/stage.ts'

/** A stage as it is directed; `id` names its content: two with one id are drawn alike. */
export type Directed = { spec: StageSpec; id: string }

/** Two hashes and the length: in the lifetime of a page no two stages share them. */
const idOf = (spec: StageSpec): string => {
  const text = JSON.stringify(spec)
  const one = (seed: string) => random(seed + text).int(0, 2 ** 32 - 1)
  return `${one('')}.${one('again ')}.${text.length}`
}

/**
 * How the shots are directed, as the studio last told. After an edit nothing is sure until it is asked again: a shot that was
 * drawn before is not shown until then.
 */
export const createSpecs = (
  specOf: (shot: string) => Promise<StageSpec>,
  changed: (shot: string, directed: Directed) => void,
) => {
  const known = new Map<string, Directed & { turn: number }>()
  const asked = new Map<string, Promise<Directed>>()
  let near: readonly string[] = [] // asked for in the moment of the last edit
  let turn = 0

  const learn = async (shot: string): Promise<Directed> => {
    for (;;) {
      const asOf = turn
      const before = known.get(shot)
      const spec = await specOf(shot).catch((error: unknown) => {
        if (before === undefined) throw error
        return before.spec // without a network nobody knows better
      })
      const id = spec === before?.spec ? before.id : idOf(spec)
      const directed = { spec: id === before?.id ? before.spec : spec, id, turn: asOf }
      known.set(shot, directed)
      if (before !== undefined && before.id !== id) changed(shot, directed)
      if (asOf === turn) return directed // else the film went on meanwhile
    }
  }
  const ask = (shot: string): Promise<Directed> => {
    const one = known.get(shot)
    if (one?.turn === turn) return Promise.resolve(one)
    const going = asked.get(shot) ?? learn(shot).finally(() => asked.delete(shot))
    asked.set(shot, going)
    return going
  }

  return {
    ask,
    /** How a shot was directed when it was last asked for. */
    last: (shot: string): Directed | null => known.get(shot) ?? null,
    /** How it is directed, not older than one question; null: it has to be asked. */
    now: (shot: string): Directed | null => {
      const one = known.get(shot)
      return one !== undefined && (one.turn === turn || (near.includes(shot) && asked.has(shot))) ? one : null
    },
    /** The film is another one. @param shots those that are seen or come next are asked for at once */
    renew: (shots: readonly string[]) => {
      turn++
      near = shots
      for (const shot of shots) void ask(shot).catch(() => {})
    },
  }
}
export type Specs = ReturnType<typeof createSpecs>
