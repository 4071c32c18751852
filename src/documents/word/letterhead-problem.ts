/** Why a file cannot be a letterhead. `part` is a name inside the package, never content. */
export type LetterheadProblem =
  | { readonly code: 'too-large'; readonly limitMiB: number }
  | { readonly code: 'zip-bomb' | 'not-a-document' }
  | {
      readonly code: 'unreadable-part' | 'macros' | 'active-content' | 'comments-or-changes';
      readonly part: string;
    }
  | { readonly code: 'external-link'; readonly part: string; readonly target: string }
  | { readonly code: 'placeholder-missing' | 'placeholder-repeated'; readonly name: string }
  | { readonly code: 'placeholder-misplaced' | 'placeholder-unknown'; readonly name: string; readonly part: string };
