/** What is said by scripts in the browser: the frame of every page carries these to it, so only what is said there stands here. */
export const browser = {
  'is missing': '未填写',
  'guessed': '推测',
  'Nothing is kept yet. <a>What it would change</a> stands at the end of this form.': '尚未保存。<a>将改变什么</a>列在本表单末尾。',
  '{entry} {error}.': '{entry}{error}。',
  'Keys: <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>Enter</kbd> opens.': '按键：<kbd>j</kbd> 下一条，<kbd>k</kbd> 上一条，<kbd>Enter</kbd> 打开。',
  'This page could not be made': '这个页面未能生成',
  'Hindcast could not make this page': 'Hindcast 未能生成这个页面',
  'Something went wrong on our side. Nothing that was stored is lost; if you have just sent a form, look whether it was kept before you send it again.': '我们这边出了问题。已保存的内容没有丢失；如果刚提交过表单，请先看看是否已经保存，再决定是否重新提交。',
  'Number of this error, for whoever runs this site: <code>{number}</code>': '错误编号（供站点管理者查询）：<code>{number}</code>',
  'Number of this error: <code>{number}</code>': '错误编号：<code>{number}</code>',
  'Try again': '再试一次',
  'Home': '首页',
} as const;
