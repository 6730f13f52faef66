import type { ArticleId } from '../../../preload/contract/article';
import { CommandKey } from '../../commands/CommandKey';
import { companionWords } from '../../format/companion';
import { useDesk, useDeskStore } from '../../store/context';
import { companionOf } from '../../store/rules';
import { Button } from '../../ui/Button';

/** The change that keeps a rule which an edit made this article leave; nothing when there is none. */
export function CompanionOffer({ id }: { readonly id: ArticleId }) {
  const store = useDeskStore();
  const companion = useDesk((desk) => companionOf(desk, id));
  if (companion === null) return null;
  return (
    <div className="companion" role="status">
      <p className="companion-why">Nearly all articles here keep a rule that this one no longer does.</p>
      <Button small onClick={() => void store.getState().followRules(id)}>
        {companionWords(companion.operations)}
        <CommandKey command="article.match" />
      </Button>
    </div>
  );
}
