/** Progress for a person on stderr: a line when an agent has decided, and at most one a second while it works. */
export const board = () => {
  const since = performance.now()
  let last = 0
  const say = (text: string) => {
    process.stderr.write(`${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s  ${text}\n`)
  }
  return {
    say,
    onStep: (step: string, state: 'started' | 'done', told: string) => {
      if (state === 'done') say(`✓ ${step.padEnd(36)} ${told}`)
    },
    onProgress: (step: string, done: number, what: string) => {
      if (performance.now() - last < 1000) return
      last = performance.now()
      say(`  ${step.padEnd(36)} ${String(Math.round(done * 100)).padStart(3)} %  ${what}`)
    },
  }
}
