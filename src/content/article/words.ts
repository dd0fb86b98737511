/**
 * The Dutch words by which names, roles and organisations are told apart. Lists, since nothing else in a sentence
 * says so: what is missing from them goes to the editor, and never to the wrong person.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Matches what ends in one of a list of patterns. */
const ending = (list: string): RegExp => new RegExp(`(?:${list.trim().split(/\s+/).join('|')})$`, 'iu');

/** Before a name; each may be several in one, `prof.dr.ir.`. */
export const isTitle = (word: string): boolean =>
  /^(?:(?:dr|drs|prof|mr|ir|ing|mw|mevr|dhr|em|ds|lic|bc)\.)+$/i.test(word) || /^(?:dr|drs|prof|mr|ir|ing|mw|professor|mevrouw|meneer)$/i.test(word);

/** Inside a name, in lower case. */
export const particles = words(`
  van de den der het ten ter te op in aan la le les el al bin ben ibn von vom zu zum zur du des di da dos del della do e y
  't ’t ‘t 's ’s uit 'n ’n af av abu ould
`);

/** They begin a sentence with a capital and are no name. */
export const notNames = words(`
  aan achter al alle alleen als anders beide beiden bij binnen buiten conclusie daar daarna daarom dan dat de deze die dit dus een
  eens elke en er experts geen haar hem het hier hij hoe hun ik immers in inderdaad intro je kader kortom let lezers links maar
  mede met door per via mijn na naar naast namens nee nog nu of om onder onze ook oneens op over reactie reacties rechts redactie samen
  sinds sommige stelling stellingen tegen ten ter tijdens toch toen tot u uit uw vanuit veel volgens voor vraag vragen waar waarom
  wanneer want wat we welke wie wij ze zeker zelf zij zijn zo zoals zonder
`);

/**
 * Words for what somebody does; whatever ends in one counts too (beleidsadviseur). None that is a surname as well: Bakker,
 * De Boer.
 */
const roleWord = ending(`
  adviseurs? adviseuse managers? leiders? leidsters? wethouders? burgemeesters? gedeputeerden? ministers?
  staatssecretaris directeur(?:en)? directrice voorzitters? secretaris penningmeesters? medewerkers? hoogleraar
  hoogleraren lector(?:en)? docent(?:en)? leraar leraren lerares onderzoekers? deskundigen? experts? bewoners?
  bewoonsters? inwoners? ondernemers? raadslid raadsleden fractievoorzitters? kamerlid kamerleden bestuurders?
  ambtenaar ambtenaren journalisten? redacteur(?:en)? huisarts(?:en)? tandarts(?:en)? dierenarts(?:en)? econoom
  economen juristen? jurist advocaat advocaten student(?:en)? strategen strateeg consultants? ontwerpers?
  architect(?:en)? ecoloog ecologen socioloog psycholoog woordvoerders? coördinator(?:en)? beheerders? eigenaar
  eigenaren eigenaresse winkeliers? boerin verpleegkundigen? teamleiders? CEO CFO CTO CIO
`);
export const isRoleWord = (word: string): boolean => roleWord.test(word);

const pluralRole = ending('[aeo]rs eurs euren iers aren oren enten ecten isten leden ogen egen omen aten genoten sters undigen ouders');
export const isPluralRole = (word: string): boolean => pluralRole.test(word);

/** An organisation begins with one of these, or has a word that ends in one. */
const organisationWords = words(`
  gemeente gemeenten provincie ministerie rijksoverheid stichting vereniging coöperatie cooperatie waterschap
  hoogheemraadschap veiligheidsregio omgevingsdienst universiteit hogeschool faculteit bureau instituut fonds bank
  politie ziekenhuis museum bibliotheek school woningcorporatie corporatie bedrijf firma partij fractie krant
  adviesbureau ingenieursbureau onderzoeksbureau belangenvereniging bewonersvereniging bewonerscommissie wijkraad
  dorpsraad ondernemersvereniging rekenkamer ombudsman kenniscentrum planbureau
`);
const organisationEnding = ending('universiteit hogeschool stichting vereniging instituut planbureau');
export const isOrganisationWord = (word: string): boolean =>
  organisationWords.has(word.normalize('NFC').toLowerCase()) || organisationEnding.test(word);

/** `TNO`, `GGD`, `TU`: capitals alone. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\d&-]+$/u.test(word);

const speech = `
  zegt zei zeggen zeiden aldus vindt vinden vond stelt stellen schrijft schrijven reageert reageren meent menen denkt denken vertelt
  vertellen verklaart betoogt antwoordt benadrukt concludeert besluit oordeelt waarschuwt legt licht voegt volgens
`;
/** Between a quotation and who says it. */
export const speechVerbs = words(speech);

/** After a name these go on with a sentence, in which no role is named. */
export const narrates = words(`${speech} is was zijn waren heeft had hebben ziet zag noemt noemde wil wilde kan kon gaat ging staat
  werkt woont denkt twijfelt blijft die dat wie`);
