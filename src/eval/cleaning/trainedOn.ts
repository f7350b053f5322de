/** What a table on the pages that the line model was trained on says above its figures. */
export const trainedOn =
  'the line model was trained on these pages too, so this flatters: for pages of outlets that it did not see, weights/lines.md'
