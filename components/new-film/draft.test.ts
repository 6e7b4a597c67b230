import { expect, test } from 'vitest'
import { briefOf, newDraft } from './draft.ts'

const idea = newDraft('A keeper finds a bottle', 7)

test('a draft becomes a brief', () => {
  expect(briefOf(idea)).toEqual({
    brief: {
      source: { kind: 'idea', text: 'A keeper finds a bottle' },
      title: null,
      seconds: 45,
      genre: null,
      size: { width: 1280, height: 720 },
      quality: 'master',
      rate: { num: 24, den: 1 },
      seed: 7,
      scenes: null,
    },
  })
})

test('a look is the wish of the person, or nobody’s', () => {
  expect(briefOf({ ...idea, look: 'noir' })).toMatchObject({ brief: { look: 'noir' } })
  expect(briefOf(idea)).not.toHaveProperty('brief.look', 'painted')
})

test('captions and a description are asked for where they are not as usual', () => {
  expect(briefOf({ ...idea, captions: 'beside', describe: true })).toMatchObject({
    brief: { captions: 'beside', describe: true },
  })
})

test('scenes are chosen of a screenplay only', () => {
  const some = { ...idea, screenplay: 'INT. A - DAY\n\nRain.', from: '3', to: '5' }
  expect(briefOf({ ...some, kind: 'screenplay', free: true })).toMatchObject({
    brief: { scenes: { from: 3, to: 5 }, seconds: null },
  })
  expect(briefOf(some)).toMatchObject({ brief: { scenes: null } })
})

test('what is wrong is named', () => {
  expect(briefOf({ ...idea, idea: ' ' })).toMatchObject({ where: 'source' })
  expect(briefOf({ ...idea, seconds: 0 })).toMatchObject({ where: 'length' })
  expect(briefOf({ ...idea, kind: 'screenplay', screenplay: 'x', from: '5', to: '2' })).toMatchObject({
    where: 'scenes',
  })
})
