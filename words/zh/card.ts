/** Share cards. */
export const card = {
  'Deadline': '期限',
  'How sure': '把握',
  'Record so far': '迄今战绩',
  'right side {right} of {n}': '{n} 次判断中说对 {right} 次',
  'no call decided yet': '尚无判断得到判定',
  'Against what could be known': '与当时可知相比',
  '{points} points over {n} calls': '{n} 次判断共得 {points} 分',
  'too few calls to say': '次数太少，难以评判',
  'Still open': '仍未决',
  '{n} predictions': '{n} 条预测',
  'The track record of people who predict': '预测者的历史表现',
} as const;
