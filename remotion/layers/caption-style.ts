/** Words, speakers' names, another language's words and the plate under them, `rgba` as its share of the picture lets through. */
export const captionStyle = {
  ink: '#ffffff',
  name: '#ffdfa8',
  other: '#bfe6ff',
  plate: 'rgba(9, 11, 17, 0.74)',
}
