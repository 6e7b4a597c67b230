import { expect, it } from 'vitest'
import { wishesOf } from './words.ts'

/** Sentences of screenplays and what is to be seen in them. */
const LABELLED: [string, string][] = [
  ['A campfire burns between the two tents.', 'fire'],
  ['The kettle whistles on the stove.', 'steam'],
  ['Mara pours hot tea into the cup.', 'steam'],
  ['He fires the pistol into the air.', 'sparks'],
  ['Joss pulls the trigger.', 'sparks'],
  ['The wizard casts a spell over the sleeping town.', 'magic'],
  ['She waves her wand.', 'magic'],
  ['A candle stands on the sill.', 'fire'],
  ['He strikes a match.', 'fire'],
  ['The truck explodes behind them.', 'explosion'],
  ['The bridge blows up.', 'explosion'],
  ['Smoke pours from the chimney.', 'smoke'],
  ['The engine smokes.', 'smoke'],
  ['Lightning splits the sky.', 'lightning'],
  ['A hologram of the captain appears.', 'hologram'],
  ['Confetti rains on the crowd.', 'confetti'],
  ['Dead leaves skitter over the path.', 'leaves'],
  ['Fog rolls in from the sea.', 'fog'],
  ['She walks into the mist.', 'fog'],
  ['The stone glows blue in her hand.', 'glow'],
  ['He dives into the lake.', 'splash'],
  ['A wave crashes over the rocks.', 'splash'],
  ['The old wall crumbles.', 'dust'],
  ['A cloud of dust rises behind the cart.', 'dust'],
  ['Embers drift over the ruins.', 'embers'],
  ['Swords clash.', 'sparks'],
  ['The barn is on fire.', 'fire'],
  ['The tunnel caves in.', 'dust'],
  ['She steps into the room and sits.', ''],
  ['He fires the cook.', ''],
  ['She lets off steam.', ''],
  ['The fire escape rattles.', ''],
  ['The fire is out.', ''],
  ['He blows out the candle.', ''],
  ['She explodes with laughter.', ''],
  ['He moves like lightning.', ''],
  ['She leaves the house.', ''],
  ['He dusts the shelf.', ''],
  ['An old flame calls.', ''],
  ['It spells her name.', ''],
  ['The smoke alarm hangs from the ceiling.', ''],
  ['She shoots him a look.', ''],
  ['He collapses into a chair.', ''],
  ['The foghorn sounds.', ''],
  ['She glows with pride.', ''],
  ['It works like magic.', ''],
  ['He plunges into despair.', ''],
  ['No fire in the grate.', ''],
  ['A splash of colour on the wall.', ''],
  ['They shoot a film by the lake.', ''],
]

it('sees what is said and not what only sounds like it', () => {
  const wrong = LABELLED.filter(
    ([text, kind]) =>
      wishesOf(text)
        .map((w) => w.kind)
        .join() !== kind,
  ).map(
    ([text, kind]) =>
      `${text} wanted ${kind || 'nothing'}, got ${
        wishesOf(text)
          .map((w) => w.kind)
          .join() || 'nothing'
      }`,
  )
  expect(wrong).toEqual([])
})

it('takes the colour that is named for light, not for soot', () => {
  expect(wishesOf('A green fire burns in the bowl.')[0]?.colour).toBe('#5ae07a')
  expect(wishesOf('White smoke rises.')[0]?.colour).toBe('#6a6662')
})
