import {formOf, page, typeOf, type StandIn} from './stand-in.ts';

/** Whatever comes of a form that it could read, the status is 200. */
export const contactForm7 = ({mailServer = true, acceptance = false} = {}): StandIn => {
  const rows: Record<string, unknown>[] = [];
  const error = (status: number, code: string): Response => Response.json({code, message: code, data: {status}}, {status});
  return {
    path: '/wp-json/contact-form-7/v1/contact-forms/171/feedback',
    rows,
    async answer(request) {
      const {pathname} = new URL(request.url);
      if (!pathname.startsWith('/wp-json/')) return page('Pagina niet gevonden', 404);
      if (pathname !== this.path) return error(404, 'wpcf7_not_found');
      if (typeOf(request) !== 'multipart/form-data') return error(415, 'wpcf7_unsupported_media_type');
      const fields = (await formOf(request))!;
      // A field of this name takes the place of the form's number in the path.
      if ('id' in fields && !/^\d+$/.test(fields['id']!)) return error(400, 'rest_invalid_param');
      if (!/^wpcf7-f\d+(-p\d+)?-o\d+$/.test(fields['_wpcf7_unit_tag'] ?? '')) return error(400, 'wpcf7_unit_tag_not_found');
      const answer = (status: string, invalidFields: object[] = []): Response =>
        Response.json({
          contact_form_id: 171,
          status,
          message: `<p>${status}</p>`,
          into: '#wpcf7',
          invalid_fields: invalidFields,
        });
      const invalid = (field: string, message: string): Response =>
        answer('validation_failed', [{field, message, idref: null, error_id: `wpcf7-f171-o1-ve-${field}`}]);
      if (!fields['your-message']) return invalid('your-message', 'Vul dit veld in.');
      if (fields['your-email']?.endsWith('.invalid')) return invalid('your-email', 'Vul een geldig e-mailadres in.');
      if (acceptance) return answer('acceptance_missing');
      if (/casino/.test(fields['your-message'])) return answer('spam');
      if (!mailServer) return answer('mail_failed');
      rows.push(fields);
      return answer('mail_sent');
    },
  };
};
