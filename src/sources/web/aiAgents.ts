/**
 * Crawlers that gather texts for training or answering machines. Publishers shut these out to say that their texts are not to be mined; a
 * rule against one of them is kept as a reservation (`docs/watching.md`), and honoured as if it were said to us.
 */

export interface AiAgent {
  /** The product token, as it stands after `User-agent:`. */
  readonly token: string
  readonly because: string
}

export const aiAgents: readonly AiAgent[] = [
  { token: 'GPTBot', because: 'OpenAI: gathers texts to train its models.' },
  { token: 'Google-Extended', because: 'Google: no crawler of its own, only the word on use for Gemini.' },
  { token: 'ClaudeBot', because: 'Anthropic: gathers texts to train its models.' },
  { token: 'anthropic-ai', because: 'Anthropic: an older name that publishers still shut out.' },
  { token: 'Claude-Web', because: 'Anthropic: an older name that publishers still shut out.' },
  { token: 'CCBot', because: 'Common Crawl: the archive that most training sets are cut from.' },
  { token: 'Applebot-Extended', because: 'Apple: only the word on use for its models.' },
  { token: 'meta-externalagent', because: 'Meta: gathers texts to train its models.' },
  { token: 'FacebookBot', because: 'Meta: gathers texts to train models of language and speech.' },
  { token: 'Bytespider', because: 'ByteDance: gathers texts to train its models.' },
  { token: 'Amazonbot', because: 'Amazon: gathers texts for its assistant and to train models.' },
  { token: 'PerplexityBot', because: 'Perplexity: gathers texts for a machine that answers from them.' },
  { token: 'cohere-ai', because: 'Cohere: gathers texts for its models.' },
  { token: 'cohere-training-data-crawler', because: 'Cohere: gathers texts to train its models.' },
  { token: 'AI2Bot', because: 'Allen Institute: gathers texts to train open models.' },
  {
    token: 'Diffbot',
    because: 'Diffbot: takes facts out of pages and sells them, which is text mining by name.',
  },
  { token: 'omgili', because: 'Webz.io: sells what it gathers as data for machines.' },
  { token: 'omgilibot', because: 'Webz.io: sells what it gathers as data for machines.' },
  { token: 'Webzio-Extended', because: 'Webz.io: only the word on use for training.' },
  { token: 'img2dataset', because: 'Makes training sets of pictures; sites that name it mean all mining.' },
  { token: 'YouBot', because: 'You.com: gathers texts for a machine that answers from them.' },
  { token: 'Timpibot', because: 'Timpi: gathers an index that is sold for training.' },
  { token: 'PanguBot', because: 'Huawei: gathers texts to train its models.' },
  { token: 'ImagesiftBot', because: 'Hive: gathers pages to train its models.' },
]
