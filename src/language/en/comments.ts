/** English lines where readers write under an article. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const comments: readonly FurnitureRule[] = [
  {
    id: 'en/comments/heading',
    match: oneOf(`
      comments ¦ comments: ¦ comment ¦ leave a comment ¦ leave comments ¦ leave a comment … ¦ leave a reply ¦
      leave a reply … ¦ leave a response ¦ post a comment ¦ post a comment … ¦ post comment ¦ add a comment ¦
      add comment ¦ add your comment ¦ write a comment ¦ write a comment … ¦ submit a comment ¦ join the conversation ¦
      join the conversation … ¦ join the discussion ¦ join the debate ¦ show comments ¦ view comments ¦
      view/post comments ¦ view comments … ¦ hide comments ¦ load comments ¦ read comments ¦ expand comments ¦ have your say ¦
      what do you think ¦ what do you think? ¦ your comment ¦ reader comments ¦ reader comments … ¦
      readers' comments ¦ comments (…) ¦ comments … ¦ 0 comments ¦ 1 comment ¦ 2 comments ¦ 3 comments ¦ … comments ¦
      … responses to … ¦ … comments on … ¦ … thoughts on … ¦ discussion ¦ discussion (…) ¦ cancel reply ¦ community discussion ¦
      facebook conversations ¦ comments are closed ¦ comments are closed … ¦ conversation ¦ reader reactions
    `),
    means: { kind: 'comments', holes: ['date'], opens: 'tail' },
    because: 'Below this line readers write, or are asked to.',
    yes: ['Leave a Reply', 'Comments', 'Comments (12)', '14 comments'],
    no: ['Comments by the minister angered Vienna.', 'No comment was available from the embassy.'],
  },
  {
    id: 'en/comments/form',
    match: oneOf(`
      be the first to comment ¦ be the first to comment … ¦
      no comments ¦ no comments yet ¦ no comments yet … ¦ there are no comments … ¦
      your email address will not be published … ¦ please log in to comment … ¦ sign in to comment … ¦
      log in to comment … ¦ you must be logged in … ¦ you must login … ¦ you must sign in … ¦
      you need to be logged in … ¦ please sign in to … ¦ sign in to post … ¦ log in to reply … ¦
      to post a comment … ¦ to comment … ¦ to post comments … ¦ comment via … ¦ notify me of … ¦ save my name, email, and website … ¦
      comments are moderated … ¦ comments are subject to … ¦ all comments are … ¦ please keep comments … ¦
      please be respectful … ¦ we welcome … comments … ¦ we encourage … comments … ¦ your comment will … ¦
      … your comment will be reviewed … ¦ … comment contains … ¦ we reserve the right to remove … ¦
      blog comments powered by … ¦ comments powered by … ¦ powered by livefyre … ¦ powered by disqus … ¦ loading comments … ¦
      this discussion is … ¦ comment count on this article … ¦ … comments may be … ¦ discussion policy ¦ comments policy ¦
      comment policy ¦ show more comments … ¦ show new comments … ¦ load more comments … ¦ view more comments … ¦ all comments ¦ newest comments … ¦
      sort by newest … ¦ sort by oldest … ¦ refresh comments ¦ most liked ¦ add your voice … ¦ we're sorry, comments … ¦
      sorry, we can't load comments … ¦ commenting is … ¦ … to report a comment … ¦ … to recommend a comment …
    `),
    means: { kind: 'comments' },
    because: 'What a page says to those who want to write under the article.',
    yes: [
      'You must be logged in to post a comment.',
      'Be the first to comment',
      'Your email address will not be published. Required fields are marked *',
    ],
    no: ['You must be brave, she told the crew.', 'He had no comments on the plan, aides said.'],
  },
  {
    id: 'en/comments/beside',
    match: oneOf(`
      reply ¦ replies ¦ reply … ¦ like ¦ like reply ¦ like · reply … ¦ report ¦ report abuse ¦ report comment ¦
      flag ¦ flag as inappropriate ¦ permalink ¦ upvote ¦ downvote ¦ name * ¦ name ¦ name: ¦ name(required) ¦ email * ¦ email ¦
      email(required) ¦ website ¦ comment(required) ¦ required fields … ¦ edit ¦ delete ¦ | edit | delete ¦ top ¦ latest ¦ oldest ¦ newest ¦ best ¦
      spam ¦ offensive ¦ disagree ¦ off-topic ¦ in reply to … ¦ says: ¦ add more ¦
      show more ¦ rating failed … ¦ request failed … ¦ get a badge ¦ more about badges …
    `),
    means: { kind: 'comments', beside: true },
    because: 'Buttons and boxes that each comment has.',
    yes: ['Reply', 'Report abuse', 'Name *'],
    no: ['The reply came late.'],
  },
]
