import { say } from '#words/say.ts';

/** Why signing in through a provider did not work. The codes are the sign-in library's; they come back in the address, so whatever else stands there is not shown. */
export function problemWords(code: string, provider: string): string {
  switch (code) {
    case 'signup_disabled': return say('{provider} says who you are, but there is no account here with your e-mail address. An administrator invites you first; then sign in again.', { provider });
    case 'account_not_linked':
    case 'email_not_verified':
    case 'email_not_found': return say('{provider} does not say that your e-mail address is yours. Confirm it there, then sign in again, or sign in with a password.', { provider });
    case 'ACCOUNT_DISABLED': return say('This account is switched off. Ask an administrator to switch it on.');
    case 'access_denied': return say('{provider} was told not to let you in here. Nothing was changed.', { provider });
    case 'away': return say('{provider} could not be reached. Try again later, or sign in with a password.', { provider });
    case 'state_mismatch':
    case 'state_not_found':
    case 'state_invalid': return say('This sign-in was not begun in this browser, or too long ago. Begin again here.');
    default: return say('Signing in with {provider} did not work. Begin again here, or sign in with a password.', { provider });
  }
}
