import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'

/** What belongs to the studio: models are told of before anything is fetched; one that cannot come, or is stopped, says so. */
export const modelsCanBeBrought = async (page: Page) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Account of/ }).press('Enter')
  await page.keyboard.press('Enter') // the first of the menu
  await expect(page).toHaveURL('/studio')
  const kokoro = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Kokoro' }) })
  await expect(kokoro).toContainText('103 MB')
  await expect(kokoro).toContainText('Apache 2.0')
  await expect(page.getByText(/^None is set: the crew writes/)).toBeVisible()
  await expectAccessible(page)
  const bring = kokoro.getByRole('button', { name: /^(Bring|Go on with) Kokoro/ })
  await bring.press('Enter')
  const stop = kokoro.getByRole('button', { name: /^Stop/ })
  const away = kokoro.getByRole('alert')
  await expect(stop.or(away).first()).toBeVisible()
  await expectAccessible(page)
  // Where the net can be reached it comes; then it is stopped, and what has come is kept.
  if (await stop.isVisible()) await stop.click({ timeout: 5000 }).catch(() => undefined)
  await expect(bring).toBeVisible({ timeout: 60_000 })
  if (await away.isVisible()) await expect(away).toContainText(/start it again|Check the connection/)
  await expectAccessible(page)
}

/** Captions in another language: plainly said where nobody translates, written by hand, both languages at the same time. */
export const captionsInAnotherLanguage = async (page: Page, film: string) => {
  await page.goto(`${film}/sound`)
  const part = page.getByRole('region', { name: 'Captions in other languages' })
  await part.getByLabel('Language').selectOption('fr')
  await expect(part.getByText(/translated by a language model, and none is set/)).toBeVisible()
  await part.getByRole('button', { name: 'Write them here' }).press('Enter')
  const rows = part.getByRole('list', { name: 'Captions in French' }).getByRole('textbox')
  await rows.first().fill('Neuf ans\net pas une lettre.')
  await rows.first().press('Tab')
  await expect(page.getByRole('button', { name: 'Undo: A caption in French' })).toBeEnabled()
  await part.getByLabel('French is seen').selectOption('with')
  await expect(page.getByRole('button', { name: /^Undo: French captions/ })).toBeEnabled()
  await expectAccessible(page)
  await page.reload()
  await expect(rows.first()).toHaveValue('Neuf ans\net pas une lettre.')
  const file = async (name: string) => (await page.request.get(`/api${film}/download/${name}`)).text()
  const [own = ''] = (await file('vtt')).split('\n\n').filter((block) => block.includes('-->'))
  const [both = ''] = (await file('with-fr.vtt')).split('\n\n').filter((block) => block.includes('-->'))
  expect(both.split('\n')[1]).toBe(own.split('\n')[1]?.replace(/ line:.*/, '')) // the same time
  expect(both).toContain('\nNeuf ans\net pas une lettre.')
  expect(both).toContain(own.split('\n').at(-1) ?? '')
  await part.getByRole('button', { name: 'Remove the captions in French' }).click()
  await expect(rows).toHaveCount(0)
}

/** The library: searched, heard, added to by what a file holds and not by its name. */
export const soundsAreFoundAndAdded = async (page: Page, film: string, wav: Buffer) => {
  await page.goto(`${film}/sound`)
  const part = page.getByRole('region', { name: 'Sounds' })
  await part.getByLabel('Search').fill('knock')
  const rows = part.getByRole('list', { name: 'Sounds' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  const heard = page.waitForResponse((reply) => reply.url().includes('sounds.hear'))
  await rows.getByRole('button', { name: 'Hear Knock' }).press('Enter')
  expect((await heard).ok()).toBe(true)
  await part.getByRole('button', { name: 'Add a sound' }).press('Enter')
  const form = part.getByRole('form', { name: 'Add a sound' })
  const file = (buffer: Buffer) => ({ name: 'my knock.wav', mimeType: 'audio/wav', buffer })
  await form.getByLabel('File').setInputFiles(file(Buffer.from('<html>no sound</html>')))
  await form.getByLabel('It is the sound of').selectOption('knock')
  await expect(form.getByLabel('Title')).toHaveValue('my knock')
  await form.getByLabel('Licence').fill('CC BY 4.0')
  await expectAccessible(page)
  await form.getByLabel('Licence').press('Enter')
  await expect(form.getByRole('alert')).toContainText('This is no sound file')
  await form.getByLabel('File').setInputFiles(file(wav))
  await form.getByLabel('Licence').press('Enter')
  await expect(form).toHaveCount(0)
  await expect(rows.first()).toContainText('my knock')
  await expect(rows.first()).toContainText('CC BY 4.0')
  await expect(rows.nth(1)).toContainText('yours is used instead')
  await expectAccessible(page)
  await rows.first().getByRole('button', { name: 'Remove Knock: my knock' }).click()
  await expect(rows).toHaveCount(1)
}
