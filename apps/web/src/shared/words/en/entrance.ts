import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

/** The pages outside the frame: signing in, and setting up the first administrator. */
export const entrance = {
  signIn: {
    title: 'Sign in',
    form: 'Sign in',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The email or the password is wrong.',
    wrongNext: 'Check both. After several wrong tries the next one has to wait.',
    waitTitle: 'Too many tries.',
    wait: (seconds: number) => plural(seconds, { one: 'Try again in 1 second.', other: `Try again in ${number.format(seconds)} seconds.` }),
    mayTry: 'You may try again.',
    serverAway: 'The server did not answer.',
    serverAwayNext: 'Check that Vitrine runs and that your browser reaches it, then try again.',
    emailMissing: 'Type your email.',
    emailWrong: 'This is not an email address.',
    passwordMissing: 'Type your password.',
    forgot: 'Forgot your password? An administrator can give you a new one.',
   
  },
  setup: {
    title: 'Set up Vitrine',
    intro: 'You are the first one here. Make the first administrator: the account that can do everything.',
    form: 'First administrator',
    token: 'Setup token',
    tokenHint: 'npm start printed it when it came up, beside the address. It proves that you are the one who runs this installation. With VITRINE_SETUP_TOKEN set, it is that.',
    tokenFromLink: 'Taken from the link that npm start printed.',
    tokenWrong: 'This is not the token that was printed at start.',
    tokenMissing: 'Copy the token from the terminal that Vitrine was started in.',
    name: 'Your name',
    nameMissing: 'Type your name: the audit log shows it.',
    email: 'Email',
    emailHint: 'You sign in with it. Nothing is sent there.',
    password: 'Password',
    again: 'Password, once more',
    show: 'Show what I type',
    submit: 'Create the administrator',
    doneTitle: 'Vitrine is set up already',
    doneText: 'The first administrator exists.',
    toSignIn: 'Go to sign in',
  },
}
