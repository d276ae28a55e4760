/** The search page and the search box. */
export const search = {
  'Find': '查找',
  'Search everything': '搜索全站',
  'Search predictions, forecasters and articles': '搜索预测、预测者和文章',
  'Search: {words}': '搜索：{words}',
  'What was found': '搜到的内容',
  'Best match': '最相关',
  'Latest said': '最近说的',
  'Latest published': '最近发表',
  '{n} found': '搜到 {n} 条',
  '{n} or more found': '搜到 {n} 条以上',
  '{n} or more': '{n} 条以上',
  'Type a word, a name or a phrase in quotation marks. Every word has to be there, in whatever case and in either Chinese script; where few say it, the beginnings of longer words count too.': '输入词语、姓名，或用引号括起短语。每个词都须出现，不分大小写、繁简；结果太少时，英文单词只输入开头几个字母也能匹配。',
  'Nothing has “{words}” in it. Try fewer words, another spelling, or look through <a>all predictions</a>.': '没有找到“{words}”。试试少用几个词、换一种写法，或翻看<a>全部预测</a>。',
  'Nothing of this kind has “{words}” in it; the other tabs do.': '这一类里没有“{words}”，其他标签下有。',
  '“{words}” holds no letter or number to look for.': '“{words}”里没有可搜索的文字或数字。',
  '{open} open, {decided} decided': '{open} 条未决，{decided} 条已判定',
} as const;
