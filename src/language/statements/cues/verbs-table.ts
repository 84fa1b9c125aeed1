/**
 * Verbs that attribute, as data: what a class allows stands with it.
 * Irregular past and participle follow a colon, particles a space.
 */
export const VERBS = {
  /** Reporting verbs: take any words, may stand before their subject (“…,” said X). */
  say: `say:said:said tell:told:told add acknowledge admit affirm allege announce answer argue assert
    assure attest boast caution cite claim clarify comment complain concede conclude confess confirm
    contend counter declare deny describe disclose elaborate emphasise emphasize estimate explain
    forecast hint imply indicate inform insist insinuate joke lament lecture maintain mention muse
    note observe opine post predict proclaim profess protest quip read:read:read reassure recall
    recount reiterate relate remark remind repeat reply report respond restate retort reveal
    signal speak:spoke:spoken specify state stress suggest swear:swore:sworn testify tweet
    underline underscore volunteer warn write:wrote:written continue mutter shout whisper
    declaim recite email intimate stipulate summarise summarize advise ask relay
    convey speculate`,
  /** Verbs of position: what somebody wants, offers, refuses or holds against another. */
  position: `accuse advocate aim appeal applaud approve attack back blame blast call challenge commit
    condemn congratulate criticise criticize decline decry defend demand denounce deplore dispute
    dismiss disavow encourage endorse exclude express favour favor fault give:gave:given guarantee
    hail invite label laud lobby admonish liken mock object offer oppose outline pledge plan portray praise press pressure
    promise propose push question rebuff rebuke rebut recommend refuse reject repudiate renounce request
    require rule slam scold seek:sought:sought set:set:set spurn support target term threaten thank tout
    urge voice vow welcome reaffirm veto raise highlight float agree decide intend vote point lay:laid:laid
    brand cast:cast:cast compare dub pan echo stand:stood:stood resist disagree disapprove protest
    ridicule belittle extol lambaste lambast berate castigate rail lash chide upbraid scoff discourage doubt
    warn focus define refer talk brush spell make:made:made direct order instruct mandate concur`,
  /** Verbs of opinion and expectation. */
  view: `believe think:thought:thought hope want expect consider fear worry feel:felt:felt know:knew:known
    view regard wish prefer anticipate suspect see:saw:seen assume deem understand:understood:understood
    like love hate dislike desire agree judge reckon imagine envision envisage remember recognise
    recognize realise realize care trust foresee:foresaw:foreseen welcome accept look bet worship wonder
    learn find:found:found conclude dread crave hold:held:held`,
  /** What papers, polls and findings do. */
  show: `show:showed:shown demonstrate document detail quote prove reflect hear:heard:heard list
    portend appear seem declare`,
  /** Acts that imply a word or a view without reporting one: statements only in what they quote. */
  act: `discuss address downplay assail chant bemoan herald reference retweet guess promote
    nominate block sign allow prohibit impose publish release project identify vouch introduce unveil
    ban permit authorise authorize overturn sue apologise apologize celebrate admire resent regret
    distrust side trumpet dodge ignore mock ridicule sing:sang:sung scream yell cheer boo joke
    tease deride savage trash shun court pitch downgrade endorse
    convince persuade surprise alarm anger sound seize reference cover file sponsor oversee question
    discredit undermine invoke evoke highlight champion cast:cast:cast bash skewer`,
} as const;

export type VerbClass = keyof typeof VERBS;

/** Verbs that report nothing themselves: "tried to portray", "went on to say", "seemed to suggest". */
export const CATENATIVES =
  `begin:began:begun start try attempt tend use come:came:come go:went:gone rush move
  hasten continue seem appear` as const;

/** Words that belong to the verb when they follow it. */
export const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  call: ['for', 'on', 'upon', 'out'],
  point: ['to', 'out'],
  rule: ['out'],
  lay: ['out'],
  set: ['out'],
  spell: ['out'],
  push: ['for', 'back'],
  press: ['for'],
  speak: ['of', 'about'],
  talk: ['about', 'of'],
  refer: ['to'],
  insist: ['on'],
  warn: ['of', 'against'],
  object: ['to'],
  appeal: ['for', 'to'],
  lobby: ['for', 'against'],
  agree: ['with', 'on'],
  disagree: ['with'],
  look: ['for', 'forward'],
  brush: ['off'],
  rail: ['against'],
  lash: ['out'],
  complain: ['about'],
  worry: ['about'],
  hint: ['at'],
  allude: ['to'],
  vote: ['for', 'against'],
  stand: ['by'],
  ask: ['for', 'about'],
  care: ['about'],
  scoff: ['at'],
  aim: ['for'],
  focus: ['on'],
  boast: ['of', 'about'],
  joke: ['about'],
  comment: ['on'],
  elaborate: ['on'],
  respond: ['to'],
  reply: ['to'],
  protest: ['against'],
  argue: ['for', 'against'],
  hear: ['from'],
  make: ['clear'],
  think: ['of', 'about'],
  know: ['about'],
  disapprove: ['of'],
  approve: ['of'],
  wonder: ['about'],
};

/** Words behind a verb that make a deed of it: "called up reservists", "pressed ahead". */
export const DEED_PARTICLES: Readonly<Record<string, readonly string[]>> = {
  call: ['up', 'off', 'in'],
  push: ['ahead', 'forward', 'through'],
  press: ['ahead', 'on'],
  back: ['down', 'off', 'away', 'into', 'out'],
  set: ['up', 'off'],
};

/** Verbs that say nothing without their particle. */
export const NEEDS_PARTICLE: ReadonlySet<string> = new Set([
  'rule',
  'lay',
  'set',
  'spell',
  'point',
  'refer',
  'look',
  'brush',
  'rail',
  'lash',
  'vote',
  'stand',
  'make',
  'give',
  'talk',
  'speak',
  'hear',
  'focus',
  'care',
  'target',
  'cast',
  'appeal',
  'lobby',
  'push',
]);

/** Verbs that report a position with these objects only. */
export const OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  raise: new Set([
    'question',
    'questions',
    'concern',
    'concerns',
    'doubt',
    'doubts',
    'objection',
    'objections',
    'alarm',
    'fears',
    'issue',
    'issues',
    'point',
    'points',
    'matter',
    'subject',
    'topic',
  ]),
};

/** Verbs whose next noun phrase is who was told, not what was said. */
export const TELLS: ReadonlySet<string> = new Set([
  'tell',
  'assure',
  'remind',
  'inform',
  'warn',
  'advise',
  'reassure',
  'ask',
  'urge',
  'promise',
  'caution',
  'answer',
]);

/** Verbs that report words only with a clause: "held that …", not "held talks" or "would add a billion". */
export const CLAUSAL: ReadonlySet<string> = new Set([
  'hold',
  'add',
  'write',
  'conclude',
  'answer',
  'relay',
  'convey',
  'find',
  'continue',
  'observe',
]);

/** Verbs of position that may follow their words: "…, Trump demanded in a post." */
export const POSTPOSED: ReadonlySet<string> = new Set([
  'demand',
  'propose',
  'promise',
  'pledge',
  'vow',
  'threaten',
  'urge',
  'recommend',
  'agree',
  'object',
  'reaffirm',
  'echo',
  'make',
  'show',
]);

/** Verbs that take a thing and a name: "called it a matter that Moscow would not dictate". */
export const NAMING: ReadonlySet<string> = new Set(['call', 'term', 'label', 'dub', 'describe']);
