/**
 * What may be used of the package: the MakeHuman team's own base mesh, targets, rig and assets, which the team released
 * under CC0 1.0 (makehumancommunity/makehuman, LICENSE.md, section C). Everything else in it is other people's work.
 */
export const CLOTHES = [
  'male_casualsuit01',
  'male_casualsuit02',
  'male_casualsuit03',
  'male_casualsuit05',
  'male_worksuit01',
  'male_elegantsuit01',
  'female_casualsuit01',
  'female_elegantsuit01',
  'shoes01',
  'shoes02',
  'shoes03',
] as const
export const BROW = 'eyebrow001'
