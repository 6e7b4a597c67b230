/** Progress for a person, on stderr: stdout belongs to results. */
const begun = Date.now()

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

export const say = (text) => process.stderr.write(`${text}\n`)

/** Does one thing, and says that it does it, that it still does, and how long it took. */
export const during = async (what, work) => {
  const since = Date.now()
  say(`· ${what} …`)
  const still = setInterval(() => say(`  … still: ${what} (${seconds(since)})`), 20_000)
  try {
    const result = await work()
    say(`  ${what}: done in ${seconds(since)}`)
    return result
  } finally {
    clearInterval(still)
  }
}

export const sinceStart = () => seconds(begun)

/** Ends the process with what is wrong and what to do; a stack helps nobody who only wants a film. */
export const fail = (error) => {
  say(`\n✖ ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
