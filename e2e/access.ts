/** Who calls: nobody known, people by their role, and a program with an administrator's token of one scope. */
export const callers = ['nobody', 'reader', 'editor', 'administrator', 'token read', 'token ingest', 'token review', 'token resolve', 'token admin'] as const;
export type Caller = (typeof callers)[number];

const people = ['reader', 'editor', 'administrator'] as const;
const desk = ['editor', 'administrator'] as const;

/** Who may, by what is asked for. Written down here once more, and not taken from the code that it holds to account. */
export const who = {
  anyone: callers,
  own: people,
  read: [...desk, 'token read'],
  ingest: [...desk, 'token ingest'],
  review: [...desk, 'token review'],
  resolve: [...desk, 'token resolve'],
  administer: ['administrator', 'token admin'],
} as const satisfies Record<string, readonly Caller[]>;
export type Right = keyof typeof who;

/** Every entry of the build, and what it asks for. What is not here fails, and so does what is here and not in the build. */
export const access: Record<string, Right> = {
  // Pages. Tokens open no pages: to a page, a program is nobody.
  'page /': 'anyone',
  'page /articles': 'anyone',
  'page /articles/[id]': 'anyone',
  'page /articles/new': 'ingest',
  'page /calibration': 'anyone',
  'page /checkability': 'anyone',
  'page /forecasters': 'anyone',
  'page /forecasters/[id]': 'anyone',
  'page /invitation': 'anyone',
  'page /leaderboard': 'anyone',
  'page /leaderboard/calls': 'anyone',
  'page /methodology': 'anyone',
  'page /predictions': 'anyone',
  'page /predictions/[id]': 'anyone',
  'page /predictions/[id]/resolve': 'resolve',
  'page /questions/[id]/edit': 'review',
  'page /record': 'anyone',
  'page /reset': 'anyone',
  'page /review': 'review',
  'page /review/[articleId]': 'review',
  'page /review/[articleId]/together': 'review',
  'page /settings': 'own',
  'page /settings/people': 'administer',
  'page /settings/people/[id]': 'administer',
  'page /settings/tokens': 'own',
  'page /setup': 'anyone',
  'page /sign-in': 'anyone',

  // Routes.
  'GET /api/auth/callback/oidc': 'anyone',
  'GET /api/v1/articles/[id]/candidates': 'read',
  'GET /api/v1/due': 'read',
  'GET /api/v1/me': 'read',
  'GET /api/v1/people': 'administer',
  'GET /api/v1/questions/[id]/versions': 'read',
  'GET /healthz': 'anyone',
  'GET /icon.svg': 'anyone',
  'GET /readyz': 'anyone',
  'GET /robots.txt': 'anyone',
  'GET /sign-in/oidc': 'anyone',
  'POST /api/v1/articles': 'ingest',
  'POST /api/v1/articles/[id]/accept': 'review',
  'POST /api/v1/articles/[id]/candidates': 'review',
  'POST /api/v1/articles/[id]/readings': 'review',
  'POST /api/v1/candidates/[id]/publish': 'review',
  'POST /api/v1/candidates/[id]/reject': 'review',
  'POST /api/v1/candidates/[id]/undo': 'review',
  'POST /api/v1/candidates/undo': 'review',
  'POST /api/v1/evidence/[id]/keep': 'resolve',
  'POST /api/v1/invitations': 'administer',
  'POST /api/v1/invitations/[id]/revoke': 'administer',
  'POST /api/v1/people/[id]/disable': 'administer',
  'POST /api/v1/people/[id]/enable': 'administer',
  'POST /api/v1/people/[id]/role': 'administer',
  'POST /api/v1/people/[id]/sign-out': 'administer',
  'POST /api/v1/predictions/[id]/aftermath': 'resolve',
  'POST /api/v1/questions/[id]/condition': 'resolve',
  'POST /api/v1/questions/[id]/confirm': 'resolve',
  'POST /api/v1/questions/[id]/dispute': 'resolve',
  'POST /api/v1/questions/[id]/evidence': 'resolve',
  'POST /api/v1/questions/[id]/reopen': 'resolve',
  'POST /api/v1/questions/[id]/resolutions': 'resolve',
  'POST /api/v1/questions/[id]/settle': 'resolve',
  'POST /api/v1/questions/[id]/snooze': 'resolve',
  'POST /api/v1/questions/[id]/versions': 'review',
  'POST /api/v1/questions/[id]/wake': 'resolve',

  // Form actions. Tokens send no forms either.
  'app/articles/new/actions.ts#takeInAction': 'ingest',
  'app/invitation/actions.ts#accept': 'anyone',
  'app/questions/[id]/edit/actions.ts#edit': 'review',
  'app/predictions/[id]/resolve/actions.ts#reopen': 'resolve',
  'app/predictions/[id]/resolve/actions.ts#resolve': 'resolve',
  'app/reset/actions.ts#setPassword': 'anyone',
  'app/review/actions.ts#accept': 'review',
  'app/review/actions.ts#askSecondReader': 'review',
  'app/review/actions.ts#reject': 'review',
  'app/review/actions.ts#tell': 'review',
  'app/review/actions.ts#together': 'review',
  'app/review/actions.ts#undo': 'review',
  'app/review/actions.ts#undoMine': 'review',
  'app/review/reading-actions.ts#dropGone': 'review',
  'app/review/reading-actions.ts#make': 'review',
  'app/review/reading-actions.ts#reread': 'review',
  'app/settings/actions.ts#changeOwnPassword': 'own',
  'app/settings/actions.ts#endOneSession': 'own',
  'app/settings/actions.ts#endTheOthers': 'own',
  'app/settings/actions.ts#rename': 'own',
  'app/settings/people/actions.ts#invitePerson': 'administer',
  'app/settings/people/actions.ts#offerNewPassword': 'administer',
  'app/settings/people/actions.ts#revokeInvitation': 'administer',
  'app/settings/people/actions.ts#setRole': 'administer',
  'app/settings/people/actions.ts#signOutPerson': 'administer',
  'app/settings/people/actions.ts#switchOff': 'administer',
  'app/settings/people/actions.ts#switchOn': 'administer',
  'app/settings/tokens/actions.ts#make': 'own',
  'app/settings/tokens/actions.ts#takeBack': 'own',
  'app/setup/actions.ts#setUp': 'anyone',
  'app/sign-in/actions.ts#signIn': 'anyone',
  'app/sign-in/actions.ts#signOut': 'anyone',
};

/** The callers whom an entry lets through. */
export function mayCall(entry: string, right: Right): readonly Caller[] {
  if (right === 'anyone') return callers;
  const route = /^[A-Z]+ \//.test(entry);
  return who[right].filter((caller) => route || !caller.startsWith('token'));
}
