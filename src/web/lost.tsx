import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from './language.ts';
import { Page } from './parts/Page.tsx';
import { Empty } from './parts/State.tsx';
import { webText } from './web.text.ts';

/** An address that no page answers. */
export function Lost() {
  const text = useText(webText);
  return (
    <Page title={text.lost}>
      <Empty icon="question" title={text.lostHint}>
        <Link to="/">{text.toHome}</Link>
      </Empty>
    </Page>
  );
}

/** A page that broke while it was drawn; the frame around it still works. */
export function Crashed() {
  const text = useText(webText);
  return (
    <Page title={text.crashed}>
      <Empty icon="warn" title={text.crashedHint}>
        <Button variant="default" size="sm" onClick={() => location.reload()}>
          {text.reload}
        </Button>
      </Empty>
    </Page>
  );
}
