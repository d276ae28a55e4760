/** What is said by scripts in the browser: the frame of every page carries these to it, so only what is said there stands here. */
export const browser = {
  'is missing': '未填写',
  'guessed': '推测',
  'Nothing is kept yet. <a>What it would change</a> stands at the end of this form.': '尚未保存。<a>将改变什么</a>列在本表单末尾。',
} as const;
