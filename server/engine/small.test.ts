import { expect, test } from 'vitest'
import { backoff, dueAt, retryAfter } from './duration.ts'
import { canonical, hashedKey, signature } from './keys.ts'
import { matches } from './match.ts'
import { FunctionConfig } from './protocol.ts'

test('canonical JSON orders keys, leaves out what is undefined, and means the same', () => {
  const value = { b: [1, undefined, { z: 'é\n', a: null }], a: 1.5, c: undefined }
  expect(canonical(value)).toBe('{"a":1.5,"b":[1,null,{"a":null,"z":"é\\n"}]}')
})

test('keys: the prefix is not part of the secret', () => {
  expect(signature('{}', 'signkey-test-abc', 5000)).toBe(signature('{}', 'abc', 5000))
  expect(hashedKey('signkey-prod-12345678')).toBe(
    'signkey-prod-b2ed992186a5cb19f6668aade821f502c1d00970dfd0e35128d51bac4649916c',
  )
})

test('durations, dates and Retry-After', () => {
  expect(dueAt('1h30m', 0)?.getTime()).toBe(5_400_000)
  expect(dueAt('300ms', 0)?.getTime()).toBe(300)
  expect(dueAt('2030-01-01T00:00:00Z')?.getUTCFullYear()).toBe(2030)
  expect(dueAt('soon')).toBeNull()
  expect(retryAfter('3')).toBe(3000)
  expect(retryAfter('1970-01-01T00:00:09Z', 4000)).toBe(5000)
  expect(retryAfter(undefined)).toBeNull()
  expect(backoff(0, 0.5)).toBe(1000)
  expect(backoff(30, 0.5)).toBe(60_000)
})

test('expressions match over both events; what cannot be evaluated matches nothing', () => {
  const event = { data: { key: 'k', n: 2 } }
  expect(matches('event.data.key == async.data.key', event, { data: { key: 'k' } })).toBe(true)
  expect(matches('event.data.key == async.data.key', event, { data: {} })).toBe(false)
  expect(matches("event.data.n > 1 && event.data.key == 'k'", event)).toBe(true)
  expect(matches('not ( cel', event)).toBe(false)
  expect(matches(null, event)).toBe(true)
})

test('a function that asks for what the executor lacks is refused', () => {
  const fn = {
    id: 'app-f',
    triggers: [{ event: 'x' }],
    steps: { step: { runtime: { type: 'http', url: 'http://127.0.0.1/' } } },
  }
  expect(FunctionConfig.safeParse(fn).success).toBe(true)
  expect(FunctionConfig.safeParse({ ...fn, debounce: { period: '1s' } }).success).toBe(false)
  expect(FunctionConfig.safeParse({ ...fn, triggers: [{ cron: '* * * * *' }] }).success).toBe(false)
})
