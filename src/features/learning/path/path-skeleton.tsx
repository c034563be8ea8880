import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { Path, PathPart, PathStep } from '#ui/path/path.tsx';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';

const row = (width: number) => (
  <List>
    <ListItem>
      <PlainRow isTall leading={<BoneBox inlineSize="72px" blockSize="48px" radius="8px" />} title={<BoneLine width={width} />} below={<BoneLine width={width / 2} />} />
    </ListItem>
  </List>
);

/** A strap with four buckles: the shape of what comes. */
export function PathSkeleton() {
  return (
    <Path>
      <PathPart labelledBy="path-coming" heading={<span id="path-coming"><BoneLine width={40} /></span>}>
        {[72, 54, 84, 62].map((width) => (
          <PathStep key={width} buckle="ahead">
            {row(width)}
          </PathStep>
        ))}
      </PathPart>
    </Path>
  );
}

/** So many rows that have not come. */
export function Skeleton({ rows }: { readonly rows: number }) {
  return Array.from({ length: rows }, (_, index) => <PlainRow key={index} title={<BoneLine width={80 - index * 15} />} />);
}
