/** The pages that lead through the record: topics, outlets, what was decided, what the record holds, and what stands in short on other pages. */
export const reading = {
  // topics
  'Topics': '话题',
  'What predictions are about. A topic takes everything below it with it.': '预测所谈的内容。一个话题包含其下的所有话题。',
  'Topics stand here once a prediction is published. <a>Go to the articles</a>.': '发布第一条预测之后，话题会列在这里。<a>前往文章</a>。',
  '{n} open': '{n} 条未决',
  '{n} decided': '{n} 条已判定',
  'Where this topic stands': '此话题的位置',
  'Below it': '其下话题',
  'Who is usually right here': '谁在这个话题上通常说得对',
  'The whole table of this topic': '此话题的完整排名',
  'Nobody can be compared here before one prediction of this topic is decided.': '此话题有一条预测得到判定之前，无从比较。',
  'So much is decided here that the table has a page of its own.': '这里已判定的很多，排名另成一页。',
  'All open ones': '全部未决',
  'All decided ones': '全部已判定',
  'Nothing is open under this topic now.': '此话题下目前没有未决预测。',
  'Nothing is decided under this topic yet.': '此话题下还没有判定任何预测。',
} as const;
