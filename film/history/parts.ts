/** The parts of a film as a person looks for them in its history, with the fields that belong to each. */
export const parts = {
  words: ['screenplay', 'narrative', 'plot'],
  storyboard: ['scenes', 'shots', 'panels', 'shotTakes', 'places', 'props'],
  cut: ['tracks', 'markers', 'transitions', 'credits'],
  stage: ['cameras', 'performances', 'lights', 'sets', 'models', 'propModels', 'rigs', 'reframes', 'bakes'],
  look: ['direction', 'grades', 'effects', 'materials', 'mends', 'quality'],
  people: ['cast', 'casting'],
  sound: [
    ...['takes', 'readings', 'recordings', 'pronunciations', 'score', 'scoreNotes', 'sounds', 'mix'],
    ...['translations', 'access'],
  ],
} as const satisfies Record<string, readonly string[]>
export type Part = keyof typeof parts
