import styles from './stand-in-heading.module.css';

/**
 * Names what is still to come, failed or is gone, for who listens: what stands after it is a page whose heading of the first level comes with its answer. Once that is there, this one is not.
 * The focus of a new page waits for the page's own (`data-stands-in`).
 */
export function StandInHeading({ children }: { readonly children: string }) {
  return (
    <h1 className={`visually-hidden ${styles.standsIn}`} data-stands-in="">
      {children}
    </h1>
  );
}
