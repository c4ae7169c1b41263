import { Button } from "./button";

type SearchFormProps = Readonly<{
  label: string;
  name?: string;
  defaultValue?: string;
  hint?: string;
  /** Where the answer is shown; the page itself when left out. */
  action?: string;
  /** Filters to keep while searching. */
  keep?: Readonly<Record<string, string | undefined>>;
}>;

/** Searching is a GET: the result has an address and works without JavaScript. */
export function SearchForm({ label, name = "zoek", defaultValue, hint, action, keep = {} }: SearchFormProps) {
  const id = `zoek-${name}`;
  return (
    <form role="search" method="get" action={action} className="no-print">
      {Object.entries(keep).map(([key, value]) =>
        value === undefined ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-uitleg`} className="mb-1 text-small text-muted">
          {hint}
        </p>
      )}
      <div className="flex gap-2">
        <input
          key={defaultValue}
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          aria-describedby={hint === undefined ? undefined : `${id}-uitleg`}
          className="min-h-11 w-full max-w-md min-w-0 rounded-base border border-edge bg-page px-3"
        />
        <Button type="submit" variant="secondary" icon="zoek">
          Zoeken
        </Button>
      </div>
    </form>
  );
}
