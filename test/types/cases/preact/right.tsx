import {useRef} from 'preact/hooks';
import type {Poll, StellingPoll} from 'stelling-poll/preact';
import 'stelling-poll/preact';

export const Stelling = ({content}: {content: Poll}) => {
  const poll = useRef<StellingPoll>(null);
  return (
    <stelling-poll
      ref={poll}
      class="stelling"
      lang="nl"
      aria-label="Stelling"
      data-place="article"
      style={{marginBlock: 0}}
      endpoint="/v1/polls/groene-straat/reactions"
      poll-id="groene-straat"
      scale="5"
      unsure
      results="always"
      ask-email="optional"
      poll={content}
      request={fetch}
      onClick={(event) => event.currentTarget.endpoint}
      onstelling-accepted={(event) => event.receipt.state + event.currentTarget.scale}
      onstelling-submit={(event) => (event.fields.wijk = 'Noord')}
    >
      <h2>Het kan</h2>
    </stelling-poll>
  );
};
