import { expect, type Page } from '@playwright/test'

export type Person = { name: string; email: string; password: string }

export const owner: Person = { name: 'Ida Lund', email: 'ida@example.org', password: 'lantern-room-7' }
export const guest: Person = { name: 'Bo Karlsen', email: 'bo@example.org', password: 'harbour-bell-3' }

const fill = async (page: Page, person: Person) => {
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
}

export const signIn = async (page: Page, person: Person) => {
  await page.goto('/sign-in')
  await fill(page, person)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/')
}

export const createAccount = async (page: Page, person: Person) => {
  await page.goto('/sign-in')
  const other = page.getByRole('button', { name: 'No account yet: create one' })
  if (await other.isVisible()) await other.click()
  await page.getByLabel('Name').fill(person.name)
  await fill(page, person)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL('/')
}
