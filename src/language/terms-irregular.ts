/**
 * English verbs whose past no stemmer finds: a question asks whom they met with
 * "did they meet". Base, past and participle where they differ. Left out is what is
 * more often another word: "wound" is seldom the past of "wind", nor "lay" of "lie".
 */
const VERBS = `
arise arose arisen; awake awoke awoken; bear borne; become became; begin began begun; bend bent;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung;
come came; creep crept; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known;
lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lose lost; make made; mean meant;
meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; overcome overcame;
oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid;
prove proven; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung; rise rose risen;
run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain;
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; stand stood;
steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told;
think thought; throw threw thrown; undergo underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
weave wove woven; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
write wrote written
`;

/** "met" → "meet". */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.split(';').flatMap((verb) => {
    const [base = '', ...forms] = verb.trim().split(/\s+/u);
    return forms.map((form) => [form, base] as const);
  }),
);
