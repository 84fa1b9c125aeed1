/** Words for offices, bodies and documents, as data: none belongs to one negotiation. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Heads of phrases that speak for somebody: "the Russian foreign minister", "Zelensky's office". */
export const OFFICES = words(`
  sen sens rep reps gov gen president president-elect minister premier chancellor secretary envoy negotiator negotiators ambassador spokesperson
  spokesman spokeswoman spokespeople aide aides adviser advisers advisor advisors chief head leader leaders
  commander commanders general commissioner senator senators lawmaker lawmakers governor mayor diplomat diplomats
  representative representatives delegate delegates delegation prosecutor king prince emir sheikh pope cardinal
  speaker deputy chairman chairwoman chair director coordinator mediator mediators official officials ombudsman
  ombudswoman ministry ministries office government governments administration cabinet parliament senate
  congress council commission army military forces staff command intelligence service treasury embassy
  presidency chancellery assembly court tribunal union bloc alliance coalition party side team authorities
  capitals allies states countries powers members partners ministers presidents headquarters agency
  committee faction department secretariat mission establishment republic kingdom federation inspector
  secretary-general congressman congresswoman republicans democrats europeans campaign administrator undersecretary archbishop bishop bank
  republican democrat appointee nominee`);

/** Bodies among them: no person is meant by "the foreign ministry". */
export const HOUSES = words(`
  ministry ministries office government governments administration cabinet parliament senate congress council
  commission army military forces command service treasury embassy presidency chancellery assembly court
  tribunal union bloc alliance coalition party side team authorities headquarters agency committee faction
  department secretariat mission delegation kingdom republic federation states countries campaign bank`);

/** Speakers whom the text does not name. */
export const UNNAMED = words(`
  official officials source sources diplomat diplomats aide aides person people insider insiders adviser
  advisers advisor advisors lawmaker lawmakers negotiators spokespeople`);

/** Speakers for nobody but themselves. */
export const ANALYSTS = words(`
  analyst analysts expert experts professor fellow researcher researchers scholar scholars historian economist
  economists author pollster observer observers commentator commentators critic critics journalist journalists
  reporter reporters lawyer lawyers scientist scientists institute institution university think-tank columnist
  political-scientist strategist former retired ex founder`);

/** Paper that speaks: its owner is the speaker. */
export const DOCUMENTS = words(`
  statement readout summary communiqué communique declaration memorandum resolution order document text draft
  proposal plan letter post press-release release note paper framework memo report website summary protocol
  demands demand offer position conditions
  assessment assessments bulletin update`);

/** What passes on the words of others. */
export const REPORTS = words(`
  report reports account accounts media transcript newspaper newspapers paper daily magazine agency outlet
  outlets broadcaster channel site website letter minutes`);

/** Offices that are written in more than one way. */
const SAME: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  defense: 'defence',
  advisor: 'adviser',
  aide: 'adviser',
  chief: 'head',
  director: 'head',
  chairman: 'chair',
  chairwoman: 'chair',
  premier: 'minister',
  counterpart: 'minister',
  presidential: 'president',
  governmental: 'government',
};

export function sameOffice(word: string): string {
  return SAME[word] ?? word;
}

/** From an office to whose it is: "the spokesman of President …"; the group holds the office. */
export const COMPLEMENT =
  /^(.*\S)\s(?:of|to|for)\s(?:the\s)?(?:(?:[\p{L}.]+\s)?(?:president|prime minister|chancellor|king|pope|mr\.?)\s)?$/iu;

/** Titles before a name, which are no part of it. */
export const TITLES = words(`
  president vice prime minister foreign defence defense interior finance energy deputy first secretary state
  senator sen rep representative gov governor mayor mr mrs ms miss dr prof professor gen general lt lieutenant
  col colonel maj major adm admiral rear cmdr commander capt captain sgt ambassador envoy special chancellor
  king queen prince princess crown pope cardinal emir sheikh judge justice attorney former ex retired acting
  chief of staff spokesman spokeswoman spokesperson aide adviser advisor negotiator leader head director
  chairman chairwoman chair commissioner press national security deputy lawmaker congressman congresswoman
  the a an u.s us and premier high speaker sir lord lady dame us navy army senior top lead analyst historian
  political scientist economist expert journalist economics administrator archbishop bishop brigadier
  undersecretary assistant coordinator correspondent`);

/** Heads of phrases that a body without an office is called by. */
export const GROUPS = words(`
  group groups organization organizations organisation organisations movement movements militia militias
  militants fighters rebels separatists insurgents charity charities company companies firm firms airline
  foundation association network center centre hospital hospitals family families police watchdog regulator
  operator church diocese activists protesters campaigners residents troops soldiers ngo ngos manufacturer
  club clubs society embassy embassies guards paramilitaries board bureau authority fund unit units brigade battalion regiment
  regulators operators`);

/** Last words of the names of papers and stations. */
export const PRESS = words(`
  times post news journal herald telegraph guardian press tribune magazine daily tv radio mail mirror sun
  express star independent standard chronicle gazette week economist weekly review newspaper broadcaster media
  network channel outlet outlets newspapers broadcasters television correspondent correspondents
  today c-span npr pbs`);
