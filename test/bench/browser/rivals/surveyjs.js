import 'survey-core/survey-core.fontless.min.css';
import {Model} from 'survey-core';
import {renderSurvey} from 'survey-js-ui';
import {stances} from './words.ts';

for (const place of document.querySelectorAll('.rival')) {
  const survey = new Model({
    showTitle: false,
    completeText: 'Verstuur uw reactie',
    elements: [
      {type: 'radiogroup', name: 'stance', title: 'Uw standpunt', isRequired: true, choices: stances.map(([value, text]) => ({value, text}))},
      {type: 'comment', name: 'reason', title: 'Waarom vindt u dat?', maxLength: 4000},
      {type: 'text', name: 'name', title: 'Uw naam', maxLength: 120, autocomplete: 'name'},
      {type: 'checkbox', name: 'mayPublish', titleLocation: 'hidden', choices: [{value: 'true', text: 'De redactie mag mijn reactie publiceren.'}]},
    ],
  });
  renderSurvey(survey, place);
}
