import { describe, expect, it } from 'vitest'
import { FigureModel } from '#film/stage.ts'
import { planOf, species } from '#remotion/stage/figure/beast/build.ts'
import { beingOf, speciesNamed } from './species.ts'

describe('speciesNamed', () => {
  it.each([
    ['an old sheepdog', 'dog'],
    ['a caterpillar of doubts', undefined],
    ['the grey wolves', 'wolf'],
    ['a category of catastrophe', undefined],
    ['a snowy owl with a letter', 'owl'],
    ['Smaug the dragon', 'dragon'],
    ['a barn hen', 'hen'],
    ['a polar bear on thin ice', 'bear'],
    ['a woman in a red coat', undefined],
  ])('%s', (words, name) => expect(speciesNamed(words)?.species).toBe(name))

  it('names only what the kit can build', () => {
    const height = FigureModel.shape.height
    for (const words of 'dragon unicorn puppy wolf fox lion tiger panther cat dog donkey horse deer cow sheep goat pig elephant bear rabbit squirrel mouse otter owl crow gull hen duck goose eagle penguin parrot canary bird shark dolphin whale fish'.split(
      ' ',
    )) {
      const found = speciesNamed(words)
      expect(species).toContain(found?.species)
      expect(height.safeParse(found?.height).success).toBe(true)
      expect(planOf({ kind: 'animal', species: found?.species, height: 1 })).not.toBeNull()
    }
  })
})

describe('beingOf', () => {
  it.each([
    ['FOX', 'ancient', 'A FOX (ancient) sits by the fire.', 'animal'],
    ['BRAN', '', 'A grey WOLFHOUND, her dog BRAN, sits by the door.', 'animal'],
    ['RIVET', '', 'A small robot, RIVET, rolls in.', 'robot'],
    ['DRAGON', '', 'A green DRAGON lands in the courtyard.', 'creature'],
    ['SMUDGE', '', 'SMUDGE, a black cat, sleeps on the sill.', 'animal'],
    ['MARA', '30s, in a red apron', 'MARA (30s), in a red apron, stands by the stove.', 'human'],
    ['MARA', '', 'MARA\nThe dog is gone.', 'human'],
    ['Mara', '', 'MARA enters.\n\nTOM\nMara, the dog is gone.', 'human'],
    ['KIT', 'an alien hunter', 'KIT enters.', 'human'],
    ['ROBIN', '', 'ROBIN opens the door.', 'human'],
    ['TOM', 'a girl with a dog', 'TOM enters.', 'human'],
    ['ANN', '', 'ANN, a dog walker, hurries past.', 'human'],
    ['JOE', '', 'He gives the horse to JOE. JOE, a farmer, nods.', 'human'],
  ])('%s (%s): %s', (name, words, text, kind) => expect(beingOf(name, words, text).kind).toBe(kind))
})
