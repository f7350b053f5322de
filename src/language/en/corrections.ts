/** English notes on what an outlet mended in an article after it was published. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const corrections: readonly FurnitureRule[] = [
  {
    id: 'en/correction/editors-bio',
    match: oneOf(`
      editor's note: …opinions expressed … ¦ editor's note: …views expressed … ¦ editor's note: … is a … ¦
      editor's note: … is the author … ¦ editor's note: … is an …
    `),
    means: { kind: 'bio', holes: ['author'] },
    because: 'The note tells who the author is.',
    yes: ['Editor’s note: Jane Roe is a fellow at the Island Institute.'],
    no: ['Editor’s note: this story has been changed to name the port.'],
  },
  {
    id: 'en/correction/note',
    match: oneOf(`
      correction ¦ correction: … ¦ corrections: … ¦ correction – … ¦ correction - … ¦ correction (… ¦ *correction: … ¦ (correction: … ¦
      correction, … ¦ corrected: … ¦ clarification ¦ clarification: … ¦ clarifications: … ¦ (clarification: … ¦ clarification, … ¦ editor's note ¦ editor's note: … ¦ editors' note: … ¦
      editors' note ¦ (editor's note: … ¦ [editor's note: … ¦ editor’s note – … ¦ note to readers: … ¦ note to readers ¦
      this article has been updated … ¦ this article was updated … ¦ this article has been corrected … ¦
      this article was corrected … ¦ this article was amended … ¦ this article has been amended … ¦
      this article has been changed … ¦ this article has been edited … ¦ this article has been revised … ¦
      this article has been modified … ¦ this article originally stated … ¦ this article initially … ¦ this article previously … ¦
      this article incorrectly … ¦ this story has been updated … ¦ this story was updated … ¦ this story has been corrected … ¦
      this story was corrected … ¦ this story has been amended … ¦ this story has been clarified … ¦ this story has been edited … ¦
      this story originally … ¦ this story previously … ¦ this story incorrectly … ¦ this story will be updated … ¦ this is a developing story … ¦
      this is a breaking news … ¦ this post has been updated … ¦ this post was updated … ¦ this post has been corrected … ¦
      this post has been amended … ¦ this piece has been updated … ¦ this piece has been amended … ¦ this piece has been corrected … ¦
      this report has been updated … ¦ this report has been corrected … ¦ this headline has been … ¦ this version corrects … ¦ (this version corrects … ¦ (this … version corrects … ¦
      (this … version of the story corrects … ¦ (corrects … ¦ (refiles … ¦ (this version of the story … ¦ (this story was refiled … ¦ (this story corrects … ¦ (this story has been corrected … ¦ (updates … ¦ (adds … ¦
      an earlier version of this … ¦ a previous version of this … ¦ an earlier headline … ¦ a prior version of this … ¦
      an original version of this … ¦ the original version of this … ¦ the headline of this … has been … ¦ due to an editing error … ¦ because of an editing error … ¦
      update: this … ¦ updated to … ¦ updates to … ¦ … has been updated to reflect … ¦ … has been updated to include … ¦ … has been updated to clarify … ¦ … has been updated to correct …
    `),
    means: { kind: 'correction' },
    because: 'The outlet says what it mended; it tells of the text, not of the event.',
    yes: [
      'Correction: an earlier version of this story misnamed the port.',
      'This article was amended on 3 May 2021 to remove a name.',
      'This story has been updated with further details.',
      'Clarification, May 4: the envoy did not sign.',
    ],
    no: [
      'This article of the treaty was updated in May.',
      'Corrections officers guarded the hall.',
      'An earlier version of the plan was rejected.',
    ],
  },
]
