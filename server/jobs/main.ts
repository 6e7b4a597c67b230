import { databaseUrl, db } from '#server/db/client.ts'
import { measureBackend } from '#server/render/picture/backend.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { inngest } from './client.ts'
import { crew } from './film-crew.ts'
import { filmMake } from './film-make.ts'
import { resumeRuns } from './resume.ts'
import { register, serveFunctions } from './serve.ts'

/** The worker: serves the functions to Inngest, has itself registered, and takes up what has not ended. */
const client = inngest()
const job = filmMake({ client, db: db(), url: databaseUrl(), crew: crew() })
const worker = await serveFunctions(client, [job], Number(process.env.WORKER_PORT || 3001))

const leave = () => {
  // Steps at work are cut off: they run again after the next start, and find made what they had made.
  void Promise.allSettled([worker.close(), closeBrowser()]).then(() => process.exit(0))
  setTimeout(() => process.exit(0), 3000).unref()
}
process.once('SIGTERM', leave)
process.once('SIGINT', leave)

// At the first start only; nothing waits for it.
measureBackend().then(
  (told) => told && process.stdout.write(`worker: ${told}\n`),
  (error: unknown) =>
    process.stderr.write(`worker: how pictures are drawn best was not measured: ${error}\n`),
)

await register(worker)
const resumed = await resumeRuns(db(), client)
process.stdout.write(`worker: ready on ${worker.url}${resumed > 0 ? `, ${resumed} runs taken up` : ''}\n`)
