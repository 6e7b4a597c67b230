import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { ask } from './ask.ts'
import { expectAccessible } from './axe.ts'
import { createAccount, type Person } from './people.ts'

const colleague: Person = { name: 'Noa Vik', email: 'noa@example.org', password: 'salt-window-9' }
const mood = (page: Page) => page.getByRole('combobox', { name: 'Mood of the whole film' })
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / })

/** Two people on one film: edits, absence, undo and history, in two browsers. */
export const togetherStory = (given: { page: () => Page; film: () => string }): void => {
  let context: BrowserContext
  let other: Page
  const id = () => given.film().split('/').at(-1) ?? ''

  test('two people have the film open, and see each other there', async ({ browser }) => {
    context = await browser.newContext()
    other = await context.newPage()
    await createAccount(other, colleague)
    const page = given.page()
    const invited = { filmId: id(), email: colleague.email, role: 'editor' }
    expect((await ask(page, 'mutation', 'members.invite', invited)).ok).toBe(true)
    await Promise.all([page.goto(`${given.film()}/sound`), other.goto(`${given.film()}/sound`)])
    const here = page.getByRole('list', { name: 'Also here' })
    await expect(here).toContainText('Noa Vik, Sound')
    await expect(other.getByRole('list', { name: 'Also here' })).toContainText('Sound')
    await expectAccessible(page)
  })

  test('what one does the other sees within a second', async () => {
    const page = given.page()
    const before = Date.now()
    await mood(page).selectOption('darker')
    await expect(mood(other)).toHaveValue('darker')
    expect(Date.now() - before).toBeLessThan(1000)
  })

  test('what is done without the network waits, is told, and arrives once', async () => {
    const page = given.page()
    await context.setOffline(true)
    await mood(other).selectOption('lighter')
    await other.getByLabel('Word', { exact: true }).fill('Vik')
    await other.getByLabel('Said', { exact: true }).fill('veek')
    await other.getByLabel('Said', { exact: true }).press('Enter')
    await expect(other.getByText('2 changes wait for the studio')).toBeVisible()
    await context.setOffline(false)
    await expect(other.getByText('The studio has it all')).toBeVisible()
    await expect(mood(page)).toHaveValue('lighter')
    await expect(page.getByRole('button', { name: 'Forget how Vik is said' })).toHaveCount(1)
  })

  test('undo comes back after a reload, and leaves to others what is theirs', async () => {
    const page = given.page()
    await page.reload() // its own step was overwritten by the other: it is not taken back, and this is said
    await expect(mood(page)).toHaveValue('lighter')
    const music = 'The music of the whole film'
    await expect(page.getByRole('button', { name: `Others changed since: ${music}` })).toBeEnabled()
    await page.getByRole('heading', { name: 'Music' }).click()
    await page.keyboard.press('Control+z')
    await expect(
      page.getByText(new RegExp(`^Not taken back: ${music}.* Others have changed that since\\.$`)),
    ).toBeInViewport()
    await expect(mood(page)).toHaveValue('lighter')
    await expectAccessible(page)
    await other.reload()
    await expect(undo(other)).toBeEnabled()
    await other.getByRole('heading', { name: 'Music' }).click()
    await other.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Forget how Vik is said' })).toHaveCount(0)
    await other.keyboard.press('Control+z')
    await expect(mood(page)).toHaveValue('darker')
    await expect(page.getByRole('button', { name: `Undo: ${music}` })).toBeEnabled() // free again
  })

  test('the history tells it all; a named version is looked at, compared and restored', async () => {
    const page = given.page()
    await page.goto(given.film())
    await expect(async () => {
      await page.keyboard.press('9') // the keys are there when the page has come alive
      await expect(page).toHaveURL(/history$/, { timeout: 2000 })
    }).toPass()
    const edits = page.getByRole('listbox', { name: 'Edits, the latest first' })
    await expect(edits.getByRole('option').first()).toContainText('Undo: The music of the whole film')
    await page.getByLabel('Name the film as it is now').fill('Dark music')
    await page.getByLabel('Name the film as it is now').press('Enter')
    const versions = page.getByRole('region', { name: 'Named versions' })
    await expect(versions.getByText('Dark music', { exact: true })).toBeVisible()
    await mood(other).selectOption('lighter')
    await expect(edits.getByRole('option').first()).toContainText('Noa Vik')
    await edits.press('Home')
    await expect(page.getByRole('region', { name: 'The chosen edit' })).toContainText('darker')
    await expectAccessible(page)
    await versions.getByRole('button', { name: 'Look at Dark music' }).press('Enter')
    await expect(page.getByRole('region', { name: 'Shots' }).getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Compare with now' }).press('Enter')
    await expect(page.getByRole('region', { name: 'All else' })).toContainText('mood')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Restore Dark music' }).press('Enter')
    await expect(mood(other)).toHaveValue('darker')
    await expect(edits.getByRole('option').first()).toContainText('Restored: Dark music')
    await expect(undo(page)).toHaveAccessibleName('Undo: Restored: Dark music')
    await page.keyboard.press('Control+z')
    await expect(mood(other)).toHaveValue('lighter')
    await page.getByRole('button', { name: 'Delete Dark music' }).press('Enter')
    await expect(versions.getByText('Dark music', { exact: true })).toHaveCount(0)
  })

  test('who may only look sees the history and changes nothing', async () => {
    const page = given.page()
    const members = await ask(page, 'query', 'members.list', { filmId: id() })
    const list = (members.ok ? members.data : []) as { userId: string; email: string }[]
    const userId = list.find(({ email }) => email === colleague.email)?.userId ?? ''
    await ask(page, 'mutation', 'members.changeRole', { filmId: id(), userId, role: 'viewer' })
    await other.goto(`${given.film()}/history`)
    await expect(other.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await other.getByRole('listbox').press('Home')
    await expect(other.getByRole('button', { name: 'Look at the film then' })).toBeVisible()
    await expect(other.getByRole('button', { name: /^(Undo|Restore|Save|Redo)/ })).toHaveCount(0)
    for (const [procedure, input] of [
      ['history.undo', { seq: 1 }],
      ['history.restore', { seq: 1, name: '' }],
      ['versions.save', { name: 'Mine' }],
    ] as const)
      expect(await ask(other, 'mutation', procedure, { filmId: id(), ...input })).toMatchObject({
        code: 'forbidden',
      })
    await ask(page, 'mutation', 'members.remove', { filmId: id(), userId })
    await context.close()
  })
}
