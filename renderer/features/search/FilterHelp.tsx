import { forms, qualifierNames, qualifiers } from '../../../preload/contract/filter/language';
import { useDesk, useDeskStore } from '../../store/context';
import { Dialog } from '../../ui/Dialog';

/** How many forms of a value are shown. */
const mostValues = 8;

/** The whole filter language on one sheet. */
export function FilterHelp() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'filter');
  return (
    <Dialog
      title="Filter help"
      size="wide"
      textOnly
      open={open}
      onOpenChange={(next) => !next && store.getState().closePanel()}
    >
      <div className="filter-help">
        <p>
          An article must meet every condition in the line. The sidebar, clicks in an article and the query line write
          the same text.
        </p>
        <dl>
          {forms.map(({ form, about }) => (
            <div key={form} className="filter-help-line">
              <dt>
                <code>{form}</code>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
        <dl>
          {qualifierNames.map((name) => {
            const { about, values } = qualifiers[name];
            return (
              <div key={name} className="filter-help-line">
                <dt>
                  <code>{name}:</code>
                </dt>
                <dd>
                  {about}
                  <span className="filter-help-values">
                    {values.slice(0, mostValues).map((value) => (
                      <code key={value}>{value}</code>
                    ))}
                  </span>
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
    </Dialog>
  );
}
