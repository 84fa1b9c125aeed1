/**
 * Function words: closed classes only (articles, pronouns, prepositions,
 * conjunctions, auxiliaries, question words, greetings), never a noun or a full verb, so
 * that the list fits any negotiation. Negations stay out: "not", "no" and
 * "without" change what is asked. So does "may", which is also a month.
 *
 * @orama/stopwords was tried: its Russian list drops "life", "say" and
 * "three", its Ukrainian one is garbled, its English one drops negations.
 */
const ENGLISH = `
a an the this that these those such same own
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
she her hers herself it its itself they them their theirs themselves one ones
who whom whose which what when where why how whether whatever whoever whichever
and or but nor if then else than as because while although though so also too
of at by for with about against between into through during before after above below to from up
down in out on off over under again further upon onto within among amongst per via
am is are was were be been being do does did doing done have has had having
can could will would shall should might must ought cannot
here there now once just only very any some all both each few more most other another every either
neither much many quite rather
im youre hes shes its were theyre ive youve weve theyve id youd hed shed wed theyd ill youll theyll
isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont wouldnt shant shouldnt cant couldnt
mustnt lets thats whos whats heres theres whens wheres whys hows
gonna wanna gotta gimme lemme dunno bout abt cuz coz bc em n u ur w ya sth smth sb smb rly tho nah
btw tbh idk imo
please pls plz tell give hello hi hey yo ok okay yes yeah lol thanks
`;

const RUSSIAN = `
и в во что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот
от меня еще о из ему теперь когда даже ну ли если уже или быть был него до вас опять вам ведь там
потом себя ей они тут где есть надо ней для мы тебя их чем была сам чтоб чтобы будто раз тоже себе
под будет ж тогда кто этот того потому этого какой какая какое какие каков какова каковы здесь этом
почти мой тем нее были куда зачем всех при об после над тот через эти эта это нас про всего них
много разве эту моя свою этой перед том такой им более всю между который которая которое которые
которого которой которых котором сколько почему чего чему ком кого кому чей чья чьё чье
`;

const UKRAINIAN = `
і й та в у на з із зі до що як а але чи це цей ця ці цього цієї цих він вона воно вони я ми ви ти
його її їх їм йому їй нас вас нам вам мене мені тебе тобі себе собі для від про за під над при по
через між без же ж би б є був була було були бути буде будуть коли де куди звідки хто кого кому
чого чому який яка яке які якого якої яких якому скільки тому так також тоді тут там то той та те
ті того тієї тих якщо щоб або ще вже лише тільки все всі всіх весь вся свій своя своє свої дуже
`;

/** Listed in the shape that the analyser gives a word before stemming. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${RUSSIAN} ${UKRAINIAN}`.trim().split(/\s+/u),
);
