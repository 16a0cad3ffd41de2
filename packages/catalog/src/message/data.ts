/** What a message says about one case: plain JSON, as the rule or parser found it. Texts are whole and unquoted. */
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>;

/** Patterns in ICU MessageFormat syntax by message id. */
export type MessagePatterns = Readonly<Record<string, string>>;
