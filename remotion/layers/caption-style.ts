/** Words, speakers' names and the plate under them, `rgba` as its share of the picture lets through. */
export const captionStyle = { ink: '#ffffff', name: '#ffdfa8', plate: 'rgba(9, 11, 17, 0.74)' }
