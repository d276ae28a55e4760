/** What is wrong with an entry of a form: each goes on after the name of the entry. */
export const entries = {
  'is too long': '太长',
  'is empty': '为空',
  'is too long': '太长',
  'must be a calendar day, written YYYY-MM-DD': '必须是日期，写作 YYYY-MM-DD',
  'is taken': '已被使用',
  'is longer than {n} characters': '超过 {n} 个字符',
  'needs at least one choice': '至少要选一项',
  'must not be empty': '不能为空',
  'must be a number': '必须是数字',
  'must be a whole number': '必须是整数',
  'must be {n} at least': '至少为 {n}',
  'must be {n} at most': '最多为 {n}',
  'must be {n} (a week) at most': '最多为 {n}（一周）',
  'must be an address that begins with http:// or https://': '必须是以 http:// 或 https:// 开头的网址',
} as const;
