import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';

const widths = [78, 52, 88, 64, 70] as const;

/** Five rows in the shape of what comes; `hasCovers`: with a cover each. */
export function RowsSkeleton({ hasCovers = true }: { readonly hasCovers?: boolean }) {
  return (
    <List>
      {widths.map((width) => (
        <ListItem key={width}>
          <PlainRow
            isTall={hasCovers}
            leading={hasCovers && <BoneBox inlineSize="72px" blockSize="48px" radius="8px" />}
            title={<BoneLine width={width} />}
            below={<BoneLine width={width / 2} />}
          />
        </ListItem>
      ))}
    </List>
  );
}
