/** What is refused of predictions, questions and articles, and why. */
export const predictionsRules = {
  'This is not what the form sends. Nothing was changed.': '收到的不是表单内容。未作任何改动。',
  'Please mend what is marked below. Nothing was changed.': '请改正下面标出的各处。未作任何改动。',
} as const;
