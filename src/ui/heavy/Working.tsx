/** How far a computation is, with a button to stop it, or to take it up again. Its room is kept when it is not there. */
import type { Progress } from '../../calculators/serve.ts';
import { own, show, ui, type Wording } from '../../calculators/wording.ts';

interface Props {
  readonly shown: Progress | 'stopped' | undefined;
  readonly wording: Wording;
  readonly press: () => void;
}

export function Working({ shown, wording, press }: Props) {
  const { share, doing } = typeof shown === 'object' ? shown : {};
  const what = doing === undefined ? ui(wording, 'starting') : own(wording, `progress.${doing}`);
  return (
    <div class="calc-work">
      {typeof shown === 'object' && (
        <div>
          <span>
            {what}
            {share !== undefined && (
              <span class="num"> {show('share', Math.round(share * 100) / 100, wording.locale).text}</span>
            )}
          </span>
          {/* Without a value it only says that something goes on. */}
          <progress aria-label={what} max={1} value={share} />
        </div>
      )}
      {/* One button, so that it keeps the focus when it changes its word. */}
      {shown && (
        <button type="button" class="button" onClick={press}>
          {ui(wording, shown === 'stopped' ? 'compute' : 'cancel')}
        </button>
      )}
    </div>
  );
}
