export const usage = `Makes a film, and needs nothing but this folder.

  npm run film -- "A lighthouse keeper finds a message in a bottle from her lost brother"
  npm run film -- --script my.fountain

  --script FILE     a screenplay in Fountain; its words are kept as they are
  --seconds N       length (1 to 3600); without it the film is as long as it needs
  --size SIZE       360p, 720p, 1080p, wide (16:9), vertical (9:16), square (1:1), scope (2.39:1), both as in
                    vertical-1080p, or WIDTHxHEIGHT (default 720p)
  --quality LEVEL   draft (a tenth of the time), preview or master (default master)
  --fps N           frames a second, 8 to 60 (default 24)
  --genre GENRE     drama, comedy, romance, thriller, horror, action, adventure, mystery, sci-fi, fantasy, western, family
  --look LOOK       painted, noir or paper; without it what suits the story
  --scenes A-B      only these scenes of the screenplay
  --seed N          another number, another film; the same number, the same film (default 1)
  --title TEXT      instead of the title that the crew finds
  --captions PLACE  burnt (into the picture), beside (.vtt, .srt and .ttml only) or none (default burnt; files are written too)
  --describe        an audio description for who does not see: .described.wav and .descriptions.vtt
  --loudness WHERE  web (−14 LUFS), broadcast (−23) or cinema (−27 while somebody speaks; default web)
  --stems           the sound in parts beside the film: voices, music, effects, ambience, music and effects, 5.1
  --translate CODES captions in other languages too (fr,de,pt-BR); needs a text model
  --say WORD=HOW    how a word or name is said: --say "Siobhan=shih vawn". May be given again
  --language CODE   what is spoken: en, fr, de … (default: that of the words; all but English need espeak-ng)
  --out FILE.mp4    where the film goes (default films/<title>.mp4)
  --model N=FILE    your own model (.glb) for the prop or place called N; @0.4 after it: 0.4 m long. May be given again
  --models          writes every character, prop and set as glTF into a folder beside the film
  --music WISH      none, a mood (lighter, darker, tense, calm, sad, joyful, heroic, mysterious, tender) or who plays
                    (orchestra, strings, piano, winds, brass, choir, guitars, synths, jazz, folk, toys)
  --score           writes the music of every cue as MusicXML, MIDI, WAV and stems into a folder beside the film
  --sounds [WORD]   lists the sounds there are, your own (in .reelwright/sounds, found by name) first, with their licences
  --json            prints what was made as one line of JSON at the end
`
