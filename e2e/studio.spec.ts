import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { ask } from './ask.ts'
import { assetsStory } from './assets.ts'
import { expectAccessible } from './axe.ts'
import { boardStory } from './board.ts'
import { chatStory } from './chat.ts'
import { conflictStory } from './conflict.ts'
import { cuttingStory } from './cutting.ts'
import { directingStory } from './directing.ts'
import { patient, unsent } from './film.ts'
import { handlesStory } from './handles.ts'
import { linksStory } from './links.ts'
import { createAccount, guest, owner, signIn } from './people.ts'
import { playerStory } from './player.ts'
import { readyStory } from './ready.ts'
import { remakeStory } from './remake.ts'
import { captionsInAnotherLanguage, modelsCanBeBrought, soundsAreFoundAndAdded } from './rooms.ts'
import { screenplayStory } from './screenplay.ts'
import { shelvesStory } from './shelves.ts'
import { shotsStory } from './shots.ts'
import { stageStory } from './stage.ts'
import { statesStory } from './states.ts'
import { timelineStory } from './timeline.ts'
import { titlesStory } from './titles.ts'
import { togetherStory } from './together.ts'
import { toolsStory } from './tools.ts'
import { touchesStory } from './touches.ts'
import { tracksStory } from './tracks.ts'

// From the first visit to a film that others watch: one story, told in order, on one studio.
test.describe.configure({ mode: 'serial' })

const idea = 'A lighthouse keeper finds a message in a bottle from her lost brother.'
const fps = 12
let context: BrowserContext
let page: Page
let film = '' // its address
const id = () => film.split('/').at(-1) ?? ''

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext()
  page = await context.newPage()
})
/** What a page shows at once is on its way still: the next test begins when the studio has it. */
test.afterEach(async () => {
  if (page.url().includes('/films/')) await expect.poll(() => unsent(page), patient).toBe(0)
})
test.afterAll(() => context.close())

const Made = z.object({ id: z.string() })
const Detail = z.object({
  film: z.object({
    file: z.object({ inspection: z.object({ frames: z.number() }) }),
    tracks: z.record(
      z.string(),
      z.object({ clips: z.record(z.string(), z.object({ start: z.number(), frames: z.number() })) }),
    ),
  }),
})

const Takes = z.object({
  film: z.object({ takes: z.record(z.string(), z.object({ asset: z.string() })) }),
})

const timecode = () => page.getByTestId('timecode').innerText()
const video = () => page.locator('video')

test('a first visit makes the account and shows how to begin', async () => {
  await page.goto('/new')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fnew/)
  await expect(page.getByRole('heading', { name: 'Create your account' })).toBeVisible()
  await expectAccessible(page)
  await createAccount(page, owner)
  await expect(page.getByRole('heading', { name: 'Your first film is one sentence away.' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Start from this/ })).toHaveCount(3)
  await expectAccessible(page)
})

test('the new film reads a screenplay, and refuses what is none', async () => {
  await page.goto('/new?from=screenplay')
  const text = page.getByLabel('Your screenplay')
  await text.fill('INT. LAMP ROOM - NIGHT\n\nRain.\n\nMARA\nWho is there?\n\nEXT. ROCKS - DAWN\n\nNobody.\n')
  await expect(page.getByText('2 scenes · 1 line · 1 speaker')).toBeVisible()
  await expectAccessible(page)
  const file = (name: string, bytes: Buffer) => ({ name, mimeType: 'text/plain', buffer: bytes })
  await page.locator('input[type=file]').setInputFiles(file('a.fountain', Buffer.from('%PDF-1.7\0\0\u0001')))
  await expect(page.getByText(/This is a binary file/)).toBeVisible()
  await page.getByRole('button', { name: 'Make the film' }).click()
  await expect(page).toHaveURL(/\/new/)
})

test('a sentence becomes a film', async () => {
  test.setTimeout(900_000)
  await page.goto('/')
  await page.getByRole('link', { name: /lighthouse keeper/ }).click()
  await expect(page.getByLabel('Your idea')).toHaveValue(idea)
  await page.getByLabel('Length in seconds').fill('45')
  await page.getByText('360p').click()
  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Frame rate').selectOption(String(fps))
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/films\/[\w-]+\/run/)
  film = new URL(page.url()).pathname.replace(/\/run$/, '')
  await expect(page.getByRole('region', { name: 'Departments' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  const ended = page
    .getByRole('link', { name: 'Watch the film' })
    .or(page.getByText('The film could not be made.'))
  await expect(ended).toBeVisible({ timeout: 840_000 })
  await expect(page.getByRole('link', { name: 'Watch the film' })).toBeVisible()
  await expect(page.getByText(/Nobody has spoken yet|Nothing was said/)).toHaveCount(0)
  await expectAccessible(page)
})

test('the film plays, and its length is what was asked for', async () => {
  await page.goto(film)
  await expect.poll(() => video().evaluate((v: HTMLVideoElement) => v.duration)).toBeGreaterThan(44.1)
  expect(await video().evaluate((v: HTMLVideoElement) => v.duration)).toBeLessThan(45.9)
  const answer = await ask(page, 'query', 'films.get', { filmId: id() })
  const { film: document } = Detail.parse(answer.ok ? answer.data : answer)
  const ends = Object.values(document.tracks).flatMap((track) =>
    Object.values(track.clips).map((clip) => clip.start + clip.frames),
  )
  expect(document.file.inspection.frames).toBe(Math.max(...ends))
})

test('the keys of an editor move it by the frame', async () => {
  await page.goto(film)
  await expect.poll(() => video().evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await timecode()).toContain('00:00:00:02 /')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await timecode()).toContain('00:00:01:02 /')
  await expect.poll(() => video().evaluate((v: HTMLVideoElement) => v.currentTime)).toBeCloseTo(14.5 / fps, 2)
  await page.keyboard.press('Space')
  await expect.poll(() => video().evaluate((v: HTMLVideoElement) => v.currentTime)).toBeGreaterThan(2)
  await page.keyboard.press('k')
  expect(await video().evaluate((v: HTMLVideoElement) => v.paused)).toBe(true)
  const [shown, at] = [await timecode(), await video().evaluate((v: HTMLVideoElement) => v.currentTime)]
  const [, , s = 0, f = 0] = (shown.split(' ')[0] ?? '').split(':').map(Number)
  expect(Math.abs(s * fps + f - Math.floor(at * fps))).toBeLessThanOrEqual(1)
  await page.keyboard.press('Home')
  expect(await timecode()).toContain('00:00:00:00 /')
  await page.keyboard.press('ArrowDown')
  expect(await timecode()).not.toContain('00:00:00:00 /')
})

test('the timeline seeks where it is clicked, and zooms to the pointer', async () => {
  await page.goto(film)
  const timeline = page.getByRole('slider', { name: 'Playhead on the timeline' })
  const box = await timeline.boundingBox()
  if (box === null) throw new Error('The timeline is not shown.')
  await timeline.click({ position: { x: box.width / 2, y: 10 } })
  const middle = Number(await timeline.getAttribute('aria-valuenow'))
  const last = Number(await timeline.getAttribute('aria-valuemax'))
  expect(middle / last).toBeCloseTo(0.5, 1)
  await page.mouse.move(box.x + box.width / 2, box.y + 30)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -600)
  await page.keyboard.up('Control')
  await timeline.click({ position: { x: box.width / 2, y: 10 } })
  expect(Math.abs(Number(await timeline.getAttribute('aria-valuenow')) - middle)).toBeLessThanOrEqual(1)
  await timeline.click({ position: { x: 2, y: 10 } })
  expect(Number(await timeline.getAttribute('aria-valuenow'))).toBeGreaterThan(last / 8)
})

timelineStory({ page: () => page, film: () => film })
cuttingStory({ page: () => page, film: () => film })
tracksStory({ page: () => page, film: () => film })
touchesStory({ page: () => page, film: () => film })
titlesStory({ page: () => page, film: () => film })
linksStory({ page: () => page, film: () => film })
toolsStory({ page: () => page, film: () => film })
chatStory({ page: () => page, film: () => film })
assetsStory({ page: () => page, film: () => film })
handlesStory({ page: () => page, film: () => film })
shelvesStory({ page: () => page, film: () => film })
playerStory({ page: () => page, film: () => film })
readyStory({ page: () => page, film: () => film })
boardStory({ page: () => page, film: () => film })
shotsStory({ page: () => page, film: () => film })
screenplayStory({ page: () => page, film: () => film })
stageStory({ page: () => page, film: () => film })
statesStory({ page: () => page, film: () => film })
directingStory({ page: () => page, film: () => film })
togetherStory({ page: () => page, film: () => film })
conflictStory({ page: () => page, film: () => film })
remakeStory({ page: () => page, film: () => film })

test('every way to look at the film has something to show, for everybody', async () => {
  await page.goto(film)
  await expectAccessible(page)
  const ways = [
    ['Storyboard', page.getByRole('option', { name: /^Shot 1A/ })],
    ['Screenplay', page.getByRole('region', { name: 'Screenplay' }).getByRole('button').first()],
    ['Sound', page.getByRole('heading', { name: 'Voices' })],
    ['Models', page.getByRole('img', { name: /a model that arrow keys turn/ })],
    ['Report', page.getByRole('heading', { name: 'Measured' })],
    ['Crew', page.getByRole('heading', { name: 'Dialogue writer' })],
    ['Run', page.getByRole('region', { name: 'Departments' })],
  ] as const
  for (const [name, shown] of ways) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await expect(shown).toBeVisible()
    await expectAccessible(page)
  }
  await page.goto(`${film}/storyboard`)
  const panels = page.getByRole('option', { name: /^Shot \d/ })
  await panels.last().scrollIntoViewIfNeeded()
  const widths = () =>
    panels.locator('img').evaluateAll((all) => all.map((i) => (i as HTMLImageElement).naturalWidth))
  await expect.poll(async () => (await widths()).at(-1)).toBeGreaterThan(0)
})

test('the sound is heard, asked for otherwise, and what was asked is taken back', async () => {
  await page.goto(`${film}/sound`)
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('combobox', { name: /^How to read/ }) })
  const reading = line.first().getByRole('combobox', { name: /^How to read/ })
  await reading.selectOption('slower')
  const heard = page.waitForResponse((reply) => reply.url().includes('films.hearLine'))
  await line
    .first()
    .getByRole('button', { name: /in this reading$/ })
    .click()
  expect((await heard).ok()).toBe(true)
  await expect(page.getByRole('button', { name: /^Undo: .* otherwise/ })).toBeEnabled()
  await page.reload()
  await expect(reading).toHaveValue('slower')

  await page.getByLabel('Word', { exact: true }).fill('Siobhan')
  await page.getByLabel('Said', { exact: true }).fill('shih vawn')
  await page.getByLabel('Said', { exact: true }).press('Enter')
  const known = page.getByRole('button', { name: 'Forget how Siobhan is said' })
  await expect(known).toBeVisible()
  const mood = page.getByRole('combobox', { name: 'Mood of the whole film' })
  const was = await mood.inputValue() // what the stories before have left
  await mood.selectOption('darker')
  await expect(page.getByRole('button', { name: 'Undo: The music of the whole film' })).toBeEnabled()
  await page.getByRole('heading', { name: 'Music' }).click()
  await page.keyboard.press('Control+z')
  await expect(mood).toHaveValue(was)
  await page.keyboard.press('Control+z')
  await expect(known).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(known).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(known).toHaveCount(0)
})

test('the deliverables can be taken away', async () => {
  for (const [kind, begins] of [
    ['vtt', 'WEBVTT'],
    ['srt', '1'],
    ['fountain', ''],
  ] as const) {
    const reply = await page.request.get(`/api${film}/download/${kind}`)
    expect(reply.status()).toBe(200)
    expect(reply.headers()['content-disposition']).toContain(`.${kind}`)
    expect((await reply.text()).startsWith(begins)).toBe(true)
  }
  const part = await page.request.get(`/api${film}/download/mp4`, { headers: { range: 'bytes=4-7' } })
  expect(part.status()).toBe(206)
  expect(await part.text()).toBe('ftyp')
  expect((await page.request.get(`/api${film}/download/exe`)).status()).toBe(404)
})

test('a line is spoken by somebody, heard, used and given back', async () => {
  await page.goto(`${film}/sound`)
  const answer = await ask(page, 'query', 'films.get', { filmId: id() })
  const { film: document } = Takes.parse(answer.ok ? answer.data : answer)
  const [take] = Object.values(document.takes)
  const sound = await page.request.get(`/api${film}/assets/${take?.asset}`)
  await page
    .getByRole('button', { name: /^Record “/ })
    .first()
    .click()
  await expectAccessible(page)
  const file = (buffer: Buffer) => ({ name: 'line.wav', mimeType: 'audio/wav', buffer })
  const given = page.locator('dialog input[type=file]')
  await given.setInputFiles(file(Buffer.from('no sound')))
  await expect(page.getByText(/This is no sound file/)).toBeVisible()
  await given.setInputFiles(file(await sound.body()))
  await expect(page.getByRole('button', { name: 'Use it' })).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText('Recorded', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /back to the voice$/ }).click()
  await expect(page.getByText('Recorded', { exact: true })).toHaveCount(0)
})

test('captions are written in another language, and both are seen at once', () =>
  captionsInAnotherLanguage(page, film))

test('sounds are found, heard and added', async () => {
  const answer = await ask(page, 'query', 'films.get', { filmId: id() })
  const [take] = Object.values(Takes.parse(answer.ok ? answer.data : answer).film.takes)
  const sound = await page.request.get(`/api${film}/assets/${take?.asset}`)
  await soundsAreFoundAndAdded(page, film, await sound.body())
})

test('a model is brought to the studio, or says why it did not come', () => modelsCanBeBrought(page))

test('every model can be turned about and taken along', async () => {
  await page.goto(`${film}/models`)
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0, { timeout: 30_000 })
  await page.getByRole('img', { name: /arrow keys turn/ }).press('ArrowLeft')
  for (const entry of await page.getByRole('navigation', { name: 'Models' }).getByRole('button').all()) {
    await entry.click()
    const url = await page.getByRole('link', { name: 'glTF' }).getAttribute('href')
    const reply = await page.request.get(url ?? '')
    expect(reply.status()).toBe(200)
    expect((await reply.body()).subarray(0, 4).toString()).toBe('glTF')
  }
  expect((await page.request.get(`/api${film}/models/prop/nothing`)).status()).toBe(404)
})

test('a preview link plays without an account until it is withdrawn or expires', async ({ browser }) => {
  await page.goto(film)
  await page.getByRole('button', { name: 'Share' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const url = await page.getByLabel('Your link').inputValue()
  const stranger = await browser.newContext()
  const watching = await stranger.newPage()
  await watching.goto(url)
  await watching.getByRole('button', { name: 'Play', exact: true }).click()
  const seen = () => watching.locator('video').evaluate((v: HTMLVideoElement) => v.currentTime)
  await expect.poll(seen).toBeGreaterThan(0.5)
  await expectAccessible(watching)
  const src = await watching.locator('video').evaluate((v: HTMLVideoElement) => v.currentSrc)
  expect((await watching.request.get(src, { headers: { range: 'bytes=0-99' } })).status()).toBe(206)
  expect((await watching.request.get(`/api${film}/download/mp4`)).status()).toBe(403)

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
  await watching.goto(url)
  await expect(watching.getByText('This preview was withdrawn. Ask for a new link.')).toBeVisible()
  await expectAccessible(watching)
  expect((await watching.request.get(src)).status()).toBe(403)

  const made = await ask(page, 'mutation', 'links.create', {
    filmId: id(),
    expiresAt: new Date(Date.now() + 1500),
  })
  const { token } = (made.ok ? made.data : {}) as { token: string }
  await watching.waitForTimeout(1700)
  await watching.goto(`/watch/${token}`)
  await expect(watching.getByText('This preview has expired. Ask for a new link.')).toBeVisible()
  await stranger.close()
})

test('a role may do what it may, and nothing else', async ({ browser }) => {
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await createAccount(other, guest)
  await other.goto(film)
  await expect(other.getByText(/There is no such film/)).toBeVisible()

  await page.goto(film)
  await page.getByRole('button', { name: 'Share' }).click()
  const members = page.getByRole('region', { name: 'Members' })
  await members.getByLabel('E-mail').fill(guest.email)
  await members.getByLabel('Role', { exact: true }).selectOption('reviewer')
  await members.getByRole('button', { name: 'Invite' }).click()
  await expect(members.getByText(guest.name)).toBeVisible()

  await other.goto(film)
  await expect(other.locator('video').first()).toBeVisible()
  await expect(other.getByRole('button', { name: 'Share' })).toHaveCount(0)
  await expect(other.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0) // nothing to cut with
  await expect(other.getByRole('button', { name: 'Lock Picture' })).toBeDisabled()
  const change = { op: 'set', path: ['narrative'], value: null }
  const forbidden = [
    ['films.rename', { filmId: id(), title: 'Mine now' }],
    ['films.applyEdit', { filmId: id(), change, why: 'because' }],
    ['films.remove', { filmId: id() }],
    ['runs.start', { filmId: id() }],
    ['links.create', { filmId: id(), expiresAt: null }],
    ['members.invite', { filmId: id(), email: owner.email, role: 'viewer' }],
    ['studio.install', { model: 'kokoro' }],
  ] as const
  for (const [procedure, input] of forbidden)
    expect(await ask(other, 'mutation', procedure, input)).toMatchObject({
      ok: false,
      status: 403,
      code: 'forbidden',
    })

  await members.getByLabel(`Role of ${guest.name}`).selectOption('editor')
  await expect
    .poll(
      async () =>
        (await ask(other, 'mutation', 'films.rename', { filmId: id(), title: 'Salt and Glass' })).ok,
    )
    .toBe(true)
  await expect(page.locator('h1')).toHaveText('Salt and Glass') // told live to the owner's page
  await elsewhere.close()
})

test('a run can be cancelled, and begun again', async () => {
  const made = await ask(page, 'mutation', 'films.create', {
    source: { kind: 'screenplay', text: 'INT. KITCHEN - DAY\n\nSteam.\n\nBO\nIs there sugar?\n' },
    seconds: null,
    genre: null,
    size: { width: 640, height: 360 },
    rate: { num: fps, den: 1 },
    seed: 3,
  })
  const other = Made.parse(made.ok ? made.data : made)
  await page.goto(`/films/${other.id}/run`)
  await page.getByRole('button', { name: 'Make the film' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('This run was cancelled.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make it again' })).toBeVisible()
  await expectAccessible(page)
  expect((await ask(page, 'mutation', 'films.remove', { filmId: other.id })).ok).toBe(true)
})

test('the library finds it, and the keys are told', async () => {
  await page.goto('/')
  await page.keyboard.press('/')
  await page.keyboard.type('salt')
  await expect(page.getByRole('link', { name: /Salt and Glass/ })).toBeVisible()
  await page.getByLabel('Search your films').fill('submarine')
  await expect(page.getByRole('heading', { name: 'No film like that' })).toBeVisible()
  await page.getByLabel('Search your films').fill('')
  await expectAccessible(page)
  await page.locator('body').click({ position: { x: 5, y: 880 } })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('what is not there says what to do', async () => {
  await page.goto('/nowhere')
  await expect(page.getByRole('link', { name: 'To your films' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/films/00000000-0000-0000-0000-000000000000')
  await expect(page.getByText(/There is no such film/)).toBeVisible()
  await page.goto('/watch/not-a-token')
  await expect(page.getByText('There is no such preview. Ask for a new link.')).toBeVisible()
})

test('signing out and in again', async ({ browser }) => {
  const fresh = await browser.newContext()
  const visitor = await fresh.newPage()
  await visitor.goto('/sign-in')
  await visitor.getByLabel('E-mail').fill(owner.email)
  await visitor.getByLabel('Password').fill('wrong-password')
  await visitor.getByRole('button', { name: 'Sign in' }).click()
  await expect(visitor.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await signIn(visitor, owner)
  await visitor.getByRole('button', { name: /Account of/ }).click()
  await visitor.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(visitor).toHaveURL(/sign-in/)
  await fresh.close()
})
