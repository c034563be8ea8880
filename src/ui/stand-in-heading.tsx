/**
 * Names what is still to come, failed or is gone, for who listens: what stands after it is a page whose heading of the first level comes with its answer. Once that is there, this one is not.
 * `data-stands-in`: `base.css` takes it away, and the focus of a new page waits for the page's own.
 */
export function StandInHeading({ children }: { readonly children: string }) {
  return (
    <h1 className="visually-hidden" data-stands-in="">
      {children}
    </h1>
  );
}
