import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { ask, type Given } from './ask.ts'
import { expectAccessible } from './axe.ts'

const Caption = z.looseObject({
  ...{ id: z.string(), start: z.number(), frames: z.number() },
  source: z.looseObject({ lines: z.array(z.string()).optional() }),
})
const Detail = z.object({
  status: z.string(),
  film: z.looseObject({
    takes: z.unknown(),
    tracks: z.record(
      z.string(),
      z.object({ name: z.string(), kind: z.string(), clips: z.record(z.string(), Caption) }),
    ),
  }),
})
const Runs = z.array(z.object({ status: z.string(), made: z.number(), cached: z.number() }))

const made = { timeout: 90_000 } // a remake on a busy machine

/** An edit makes something stale, a remake makes that and nothing else, and the file waits for it. */
export const remakeStory = (given: Given): void => {
  const kelp = `kelp${Date.now() % 10_000}` // nobody has drawn it before
  let found = '' // the captions as the stories before have left them
  const id = () => given.film().split('/').at(-1) ?? ''
  const asked = async (procedure: string) => {
    const answer = await ask(given.page(), 'query', procedure, { filmId: id() })
    if (!answer.ok) throw new Error(answer.message)
    return answer.data
  }
  const detail = async () => Detail.parse(await asked('films.get'))
  const captions = async () => {
    const track = Object.values((await detail()).film.tracks).find(({ kind }) => kind === 'captions')
    if (track === undefined) throw new Error('The film has no captions.')
    return { name: track.name, clips: Object.values(track.clips).sort((a, b) => a.start - b.start) }
  }
  const lastRun = async () => Runs.parse(await asked('runs.list'))[0]
  const remake = () => given.page().getByRole('button', { name: /^Remake: / })
  const stop = () => given.page().getByRole('button', { name: 'Stop making the film' })
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  /** Until all of it is made. */
  const remade = async () => {
    const making = given.page().getByText(/% of the film is made$/)
    await remake().click()
    await expect(making).toBeVisible()
    await expect(making).toHaveCount(0, made)
    await expect(remake()).toHaveCount(0)
  }

  /** One word more in a caption, through the inspector. */
  const reworded = async (index: number, word: string) => {
    const page = given.page()
    const timeline = page.getByRole('slider', { name: 'Playhead on the timeline' })
    await timeline.waitFor()
    await page.getByRole('button', { name: 'Show the whole film' }).click()
    const { name, clips } = await captions()
    const clip = clips[index] as (typeof clips)[number]
    const row = page
      .getByRole('list', { name: 'Tracks' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Lock ${name}` }) })
    const [box, head] = [await timeline.boundingBox(), await row.boundingBox()]
    if (box === null || head === null) throw new Error('The timeline is not shown.')
    const frames = Number(await timeline.getAttribute('aria-valuemax')) + 1
    await page.mouse.click(
      box.x + ((clip.start + clip.frames / 2) / frames) * box.width,
      head.y + head.height * 0.6,
    )
    const rows = page.getByLabel(/^Rows, one on a line/)
    await rows.fill(`${(await rows.inputValue()).trimEnd()} ${word}`)
    await rows.press('Control+Enter')
    await expect.poll(async () => (await captions()).clips[index]?.source.lines?.join(' ')).toContain(word)
  }

  test('one word of a caption: only its picture is made anew, and the download waits for it', async () => {
    test.setTimeout(180_000)
    const page = given.page()
    await page.goto(given.film())
    await page.getByRole('button', { name: 'Download' }).waitFor()
    const { touched } = z.object({ touched: z.boolean() }).parse(await asked('films.programme'))
    if (touched) await remade() // what the stories before have left
    await expect(remake()).toHaveCount(0)
    const before = await detail()
    found = JSON.stringify(await captions())
    const whole = await lastRun()
    const old = digest(await (await page.request.get(`/api${given.film()}/download/mp4`)).body())
    await reworded(0, kelp)
    await expect(remake()).toHaveAccessibleName('Remake: 1 shot')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Download' }).click()
    await expect(page.getByRole('menuitem', { name: /^Film as last made/ })).toBeVisible()
    const coming = page.waitForEvent('download', made)
    await page.getByRole('menuitem', { name: /^Film as it stands/ }).press('Enter')
    await expect(page.getByText(/% of the film is made$/)).toBeVisible()
    await reworded(1, 'sand') // an edit meanwhile is kept, and not lost to the run
    const file = await coming
    expect(digest(await readFile(await file.path()))).not.toBe(old)

    const run = await lastRun()
    expect(run?.status).toBe('done')
    // Of all that a film is made of: the pieces of one picture, their join, and what looks at the file.
    expect(run?.made).toBeLessThanOrEqual(Math.max(8, (whole?.made ?? 0) / 10))
    const after = await detail()
    expect(after.film.takes).toEqual(before.film.takes) // no line was spoken again
    const vtt = await (await page.request.get(`/api${given.film()}/download/vtt`)).text()
    expect(vtt).toContain(kelp)
    expect(vtt).toContain('sand')
    await page.waitForTimeout(1000)
    if (await remake().isVisible()) await remade() // what came meanwhile came too late for the file
  })

  test('a remake is stopped, and what it was to make stays stale', async () => {
    const page = given.page()
    await reworded(2, `salt${kelp}`)
    await expect(remake()).toHaveAccessibleName('Remake: 1 shot')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Shift+R')
    await stop().click()
    await expect(remake()).toBeEnabled()
    expect((await lastRun())?.status).toBe('cancelled')
    expect((await detail()).status).toBe('ready')
  })

  test('taken back and made again, the film is what it was', async () => {
    test.setTimeout(180_000)
    const page = given.page()
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: /^Undo: The caption says/ }).click()
    await expect.poll(async () => JSON.stringify(await captions())).toBe(found)
    await expect(remake()).toHaveAccessibleName(/^Remake: /)
    await remade()
    expect((await lastRun())?.status).toBe('done')
  })

  test('a remake that fails says why, and is made when that is mended', async () => {
    test.setTimeout(240_000)
    const page = given.page()
    const picture = Object.entries((await detail()).film.tracks).find(([, { kind }]) => kind === 'picture')
    if (picture === undefined) throw new Error('The film has no picture.')
    const [track, { clips }] = picture
    const clip = Object.values(clips).sort((a, b) => a.start - b.start)[0]
    // What cannot lie there: no hand can lay it on the timeline.
    const source = { kind: 'title', text: 'Not a picture', subtitle: '' }
    const change = {
      op: 'batch',
      changes: [
        { op: 'set', path: ['tracks', track, 'hand'], value: [] },
        { op: 'set', path: ['tracks', track, 'clips', clip?.id, 'source'], value: source },
      ],
    }
    const edited = await ask(page, 'mutation', 'films.applyEdit', { filmId: id(), change, why: 'A title' })
    const { inverse } = z.object({ inverse: z.unknown() }).parse(edited.ok ? edited.data : edited)
    await remake().click()
    const why = page.getByRole('alert').filter({ hasText: /^Not made\. The picture track has a clip/ })
    await expect(why).toBeVisible(made)
    await expectAccessible(page)
    expect((await lastRun())?.status).toBe('failed')
    const back = await ask(page, 'mutation', 'films.applyEdit', {
      filmId: id(),
      change: inverse,
      why: 'Back',
    })
    expect(back.ok).toBe(true)
    await expect(remake()).toHaveAccessibleName(/^Remake: /)
    await remade()
    expect((await lastRun())?.status).toBe('done')
    await expect(page.getByText(/^Not made/)).toHaveCount(0)
  })
}
