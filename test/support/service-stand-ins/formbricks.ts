import {jsonOf, type StandIn} from './stand-in.ts';

const error = (code: string, status: number, details: object = {}): Response =>
  Response.json({code, message: 'Fields are missing or incorrectly formatted', details}, {status});

/** Answers are texts, numbers or lists; a boolean is refused. */
export const formbricks = (survey = 'cltv2h1qk0001'): StandIn => {
  const rows: Record<string, unknown>[] = [];
  return {
    path: '/api/v1/client/cltv2g0ab0000/responses',
    rows,
    async answer(request) {
      if (new URL(request.url).pathname !== this.path) return error('not_found', 404, {resource_type: 'Environment'});
      const response = (await jsonOf(request)) ?? {};
      const {surveyId, finished, data} = response as {
        surveyId?: string;
        finished?: boolean;
        data?: Record<string, unknown>;
      };
      if (typeof finished !== 'boolean' || !data) return error('bad_request', 400, {finished: 'Required'});
      if (surveyId !== survey) return error('not_found', 404, {resource_type: 'Survey', resource_id: surveyId ?? null});
      const wrong = Object.entries(data).filter(([, value]) => typeof value !== 'string');
      if (wrong.length) return error('bad_request', 400, Object.fromEntries(wrong.map(([key]) => [`data.${key}`, 'Invalid input'])));
      if (!data['reason']) return error('bad_request', 400, {'response.data.reason': 'Dit veld is verplicht'});
      rows.push(data);
      return Response.json({data: {id: `clr${rows.length}`}});
    },
  };
};
