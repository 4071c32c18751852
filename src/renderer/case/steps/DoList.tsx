/** What to do, in order. */
export function DoList({ items }: { readonly items: readonly { readonly what: string; readonly how: string }[] }) {
  return (
    <ol className="do-list">
      {items.map(({ what, how }) => (
        <li key={what}>
          <b>{what}</b> {how}
        </li>
      ))}
    </ol>
  );
}
