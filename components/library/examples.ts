/** Three ideas to begin with, of three kinds. The pictures are panels that the crew drew for them. */
export const examples = [
  {
    genre: 'Drama',
    idea: 'A lighthouse keeper finds a message in a bottle from her lost brother.',
    picture: '/examples/lighthouse.jpg',
  },
  {
    genre: 'Comedy',
    idea: 'Two retired burglars break into a bakery to return the recipe they stole forty years ago.',
    picture: '/examples/bakery.jpg',
  },
  {
    genre: 'Sci-fi',
    idea: 'The last robot on a drifting ship learns to sing to the crew that sleeps.',
    picture: '/examples/robot.jpg',
  },
] as const
