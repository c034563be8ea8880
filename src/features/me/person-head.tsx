import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Chip } from '#ui/chip.tsx';
import { ButtonRow, List, ListItem, PlainRow } from '#ui/list.tsx';
import type { PersonDeps } from './me-deps.ts';
import styles from './person-head.module.css';
import { positionsOf, type Position } from './positions.ts';

/** Who the learner is: name, picture, position; where there are several, all of them. */
export function PersonHead({ deps }: { readonly deps: PersonDeps }) {
  const { t } = useWords();
  const { userId, name } = deps.learner;
  const user = useQuery(deps.me).data?.value;
  const assignments = useQuery(deps.assignments, deps.own).data?.value.assignments ?? [];
  const photo = useQuery(deps.listed, deps.own).data?.value.people.find(({ id }) => id === userId)?.photo;
  const positions = positionsOf(user, assignments, deps.positionId);
  const [first] = positions;
  return (
    <div className={styles.person}>
      <div className={styles.face}>
        <Avatar name={name} id={userId} size={72} photo={photo === undefined ? undefined : deps.pictureAddress(photo)} />
        <div className={styles.words}>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          {positions.length < 2 && <p className={styles.meta}>{first ? <JobAndUnit position={first} /> : <bdi>{userId}</bdi>}</p>}
        </div>
      </div>
      {positions.length > 1 && (
        <List label={t('me.positions')}>
          {positions.map((position) => (
            <ListItem key={position.id}>
              <PositionRow position={position} onChoose={deps.choosePosition} />
            </ListItem>
          ))}
        </List>
      )}
    </div>
  );
}

/** The others are a tap away. */
function PositionRow({ position, onChoose }: { readonly position: Position; readonly onChoose: PersonDeps['choosePosition'] }) {
  const { t } = useWords();
  const { id, name, job, unit, isCurrent } = position;
  const meta = (
    <>
      {job !== undefined && <bdi>{unit}</bdi>}
      {isCurrent && (
        <Chip isSmall tone="accent" icon={<Check aria-hidden="true" />}>
          {t('me.current')}
        </Chip>
      )}
    </>
  );
  if (!onChoose || isCurrent) return <PlainRow title={name} meta={meta} />;
  return <ButtonRow title={name} meta={meta} onClick={() => void onChoose({ id, name })} />;
}

function JobAndUnit({ position: { job, unit } }: { readonly position: Position }) {
  return (
    <>
      {job !== undefined && <bdi>{job}</bdi>}
      {job !== undefined && unit !== undefined && ' · '}
      {unit !== undefined && <bdi>{unit}</bdi>}
    </>
  );
}
