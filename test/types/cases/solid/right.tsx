import type {Poll, StellingPoll} from 'stelling-poll/solid';
import 'stelling-poll/solid';

export const Stelling = (props: {content: Poll}) => {
  let poll!: StellingPoll;
  return (
    <stelling-poll
      ref={poll}
      class="stelling"
      lang="nl"
      aria-label="Stelling"
      data-place="article"
      style={{'margin-block': 0}}
      endpoint="/v1/polls/groene-straat/reactions"
      poll-id="groene-straat"
      scale="5"
      unsure
      results="always"
      ask-email="optional"
      poll={props.content}
      request={fetch}
      onClick={(event) => event.currentTarget.endpoint}
      on:stelling-accepted={(event) => event.receipt.state + event.currentTarget.scale}
      on:stelling-submit={(event) => (event.fields.wijk = 'Noord')}
    >
      <h2>Het kan</h2>
    </stelling-poll>
  );
};
