/** Three ideas to begin with, of three kinds. */
export const examples = [
  {
    genre: 'Drama',
    idea: 'A lighthouse keeper finds a message in a bottle from her lost brother.',
    look: 'linear-gradient(165deg,#0f1a24 20%,#274b57 58%,#d9a566 59%,#1a2129 62%)',
  },
  {
    genre: 'Comedy',
    idea: 'Two retired burglars break into a bakery to return the recipe they stole forty years ago.',
    look: 'linear-gradient(195deg,#2b1b19 20%,#7c3e2b 55%,#f0c27b 56%,#3a2620 60%)',
  },
  {
    genre: 'Sci-fi',
    idea: 'The last robot on a drifting ship learns to sing to the crew that sleeps.',
    look: 'linear-gradient(150deg,#0b0c18 30%,#232a55 60%,#7fd3d8 61%,#0d1020 63%)',
  },
] as const
