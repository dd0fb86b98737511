// Content from a script, as a framework would hand it over. It may run before the element is defined: the element
// keeps a property that was set earlier.
document.querySelector('#groene-straat').poll = {
  id: 'groene-straat',
  lang: 'nl',
  statement: 'Een groene straat is meer waard dan twee extra parkeerplaatsen',
  panel: [
    {
      experts: [
        {name: 'Sietske Brandsma', role: 'stadsecoloog'},
        {name: 'Ruud van der Meulen', role: 'beheerder openbare ruimte'},
      ],
      stance: 'partly-agree',
      label: 'Meestal eens',
      quote: [
        'Een perk met een boom koelt de straat en vangt water op. Dat scheelt de gemeente geld bij elke flinke bui.',
        'Toch kijken wij eerst wie er woont. Kan iemand niet ver lopen, dan blijft de plek bij de deur vrij.',
      ],
    },
    {
      experts: [{name: 'Joke Abbenhuis', role: 'bewoner van de Merelstraat'}],
      quote: ['Sinds de tegels weg zijn, staan we vaker buiten. Ik ken nu de namen van iedereen tot aan de hoek.'],
    },
  ],
  question: 'Hoe zit dat in uw straat?',
};
