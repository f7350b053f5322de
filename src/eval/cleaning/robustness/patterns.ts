/** Texts by length that we wrote beside the hostile ones: very many small parts, where a look too far for each is a look too many. */
export const ownPatterns: readonly ((length: number) => string)[] = [
  length => 'x\n'.repeat(length / 2),
  length => 'Ana Ruiz said so\n'.repeat(length / 17),
  length => '“No,” she said.\n\n'.repeat(length / 17),
  length => Array.from({ length: length / 9 }, (_, at) => `line ${String(at).slice(-3)}\n`).join(''),
  length => '<p>x'.repeat(length / 4),
  length => '<p>Ana Ruiz said so.'.repeat(length / 20),
  length => '<li><a href=/a>Read more</a></li>'.repeat(length / 33),
  length => 'x<br>'.repeat(length / 5),
  length => '<tr><td>4 May<td>Lima'.repeat(length / 21),
  length => `<div class="related teaser">${'<div class="story-body">x</div>'.repeat(length / 31)}`,
]
