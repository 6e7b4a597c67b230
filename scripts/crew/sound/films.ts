import type { Genre } from '#film/brief.ts'

export type Idea = { text: string; genre: Genre; seconds: number; seed: number }

const idea = (genre: Genre, seconds: number, text: string): Omit<Idea, 'seed'> => ({ genre, seconds, text })

/** Films of all genres, none of them of the gallery, with places of many kinds. */
export const ideas: readonly Idea[] = [
  idea('drama', 40, 'A retired clockmaker repairs the church bell on the last night of winter'),
  idea('comedy', 30, 'A waiter in a station café serves the wrong wedding party and cannot stop them'),
  idea('romance', 35, 'Two gardeners who never speak leave each other seeds in the park'),
  idea('thriller', 45, 'A night nurse finds that the patient in the last bed is listed as dead'),
  idea('horror', 40, 'A surveyor in a flooded cave hears her own voice calling from below'),
  idea('action', 30, 'A bike courier must cross the burning harbour before the last ferry leaves'),
  idea('adventure', 50, 'Two sisters follow a torn map through the jungle to a drowned temple'),
  idea('mystery', 45, 'A librarian finds a fresh letter in a book that nobody has borrowed for fifty years'),
  idea('sci-fi', 40, 'A gardener on a space station grows the first apple that anyone aboard has seen'),
  idea('fantasy', 40, 'A blacksmith’s apprentice must forge a sword that will not harm anybody'),
  idea('western', 40, 'A sheriff waits in the desert for a horse thief who once saved her life'),
  idea('family', 30, 'A boy teaches a blind old dog the way to the river'),
  idea(
    'drama',
    60,
    'A ship’s cook reads the sailors their letters during a storm because none of them can read',
  ),
  idea('comedy', 25, 'A magician at a village market loses his rabbit and finds somebody else’s'),
  idea('thriller', 30, 'The driver of the night train sees a red lamp where no signal stands'),
  idea('horror', 30, 'A farmer’s scarecrow stands nearer to the house every morning'),
  idea('mystery', 30, 'An actress finds the wrong script on the stage of an empty theatre'),
  idea('sci-fi', 20, 'A miner on a red planet hears somebody knock on the outside of his hut'),
  idea('western', 30, 'A widow rides her horse through the snow to pay a debt that was never hers'),
  idea('family', 45, 'A girl and her grandfather mend a boat on the shore before the tide comes'),
].map((one, i) => ({ ...one, seed: i + 1 }))
