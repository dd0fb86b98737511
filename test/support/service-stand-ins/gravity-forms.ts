import {formOf, jsonOf, type StandIn} from './stand-in.ts';

/** Names what is wrong by the number of a field. Older versions answer 200 to what is invalid. */
export const gravityForms = ({old = false, pages = 1} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/wp-json/gf/v2/forms/3/submissions',
    rows,
    async answer(request) {
      if (new URL(request.url).pathname !== this.path)
        return Response.json({code: 'not_found', message: 'Form not found', data: {status: 404}}, {status: 404});
      const fields = (await formOf(request)) ?? (await jsonOf(request)) ?? {};
      const wrong = {
        ...(!fields['input_2'] && {2: 'Dit veld is verplicht.'}),
        ...(/\.invalid$/.test(`${fields['input_4']}`) && {4: 'Het e-mailadres is ongeldig.'}),
      };
      if (Object.keys(wrong).length) {
        const body = {is_valid: false, validation_messages: wrong, page_number: 1, source_page_number: 1};
        return Response.json(body, {status: old ? 200 : 400});
      }
      if (pages > 1) return Response.json({is_valid: true, page_number: 2, source_page_number: 1});
      const isSpam = /casino/.test(`${fields['input_2']}`);
      if (!isSpam) rows.push(fields);
      return Response.json({
        is_valid: true,
        is_spam: isSpam,
        page_number: 0,
        source_page_number: 1,
        confirmation_message: '<p>Bedankt</p>',
      });
    },
  };
};
