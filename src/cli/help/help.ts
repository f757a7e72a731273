// Help that commander cannot know: examples that run as they stand, files, variables, exit codes. Nothing here is wider than 80 columns.
import { auditPages } from '../declare/audit.ts';
import { comparePages } from '../declare/compare.ts';
import { documentsPages } from '../declare/documents.ts';
import { privacyPages } from '../declare/privacy.ts';
import { surveyPages } from '../declare/survey.ts';
import { targetPages } from '../declare/target.ts';

/** What is said where no command is given: what this is, and the one next step. */
export const shortHelp = `culture-audit: audit a customer service culture in a workshop, and leave with a
philosophy document.

  See what comes out:    culture-audit run --example
  Begin an audit:        culture-audit run
  All commands:          culture-audit --help
`;

const pages: Record<string, string> = {
  ...auditPages,
  ...surveyPages,
  ...documentsPages,
  ...comparePages,
  ...privacyPages,
  ...targetPages,
  '': `
Examples:
  $ culture-audit run --example
  $ culture-audit agenda --minutes 120 --quick

A project's settings may stand in culture-audit.yaml; help files says how.
More help: help COMMAND, help exit-codes, help files, help variables
For programs: --json, told in docs/json.md
`,
  'help exit-codes': `Exit codes:
  0    done
  1    done, and the answer is no: a check found problems
  2    could not start: the command line or a file is wrong, or a disk is full
  70   a fault of this program; the message says what to pass on
  130  stopped by the person (Ctrl-C, Ctrl-D, the stop key); answers are on disk
  143  stopped by the system (SIGTERM, SIGHUP); answers are on disk
`,
  'help files': `Files:
  culture-audit.yaml   settings of a project, found here or in a folder above;
                       a person's own is in $XDG_CONFIG_HOME/culture-audit/ or
                       ~/.config/culture-audit/. Keys, all of which may be left
                       out: organization, rubrics (a list), mode (one-voice,
                       consensus or hands), depth (quick or full), dir,
                       smallest-group (show no group of fewer people)
  rubrics/ID.yaml      rubrics of a project; see culture-audit help rubric
  audits/ID/           an audit: audit.yaml (all that was said), rubrics/ (as
                       used), philosophy.md, and while its interview is open
                       journal.jsonl and lock; docs/audit-folder.md has more

Options beat variables, which beat the project's file, which beats the person's.
`,
  'help variables': `Variables:
  CULTURE_AUDIT_DIR            the folder of audits, as --dir
  CULTURE_AUDIT_ORGANIZATION   as --organization
  CULTURE_AUDIT_RUBRICS        ids or paths with commas, as --rubric
  CULTURE_AUDIT_MODE           as --mode
  CULTURE_AUDIT_DEPTH          quick or full
  CULTURE_AUDIT_SMALLEST_GROUP as --smallest-group
  CULTURE_AUDIT_PASSPHRASE     the passphrase of sealed audits
  CULTURE_AUDIT_PASSPHRASE_FILE
                               as --passphrase-file
  ACCESSIBLE                   1 is --accessible
  CI, TERM=dumb                nothing is asked, as with --no-input
  NO_COLOR, FORCE_COLOR        colour off or on; --color beats both
  VISUAL, EDITOR               the editor for long texts
  SOURCE_DATE_EPOCH            pins today, in seconds since 1970
  XDG_CONFIG_HOME              where a person's own settings are
  DEBUG                        shows where a fault came from
`,
};

/** The help of a command by its words (\`run\`, \`rubric list\`), or of a topic (\`help exit-codes\`); nothing if there is none. */
export const helpOf = (words: string): string | undefined => (Object.hasOwn(pages, words) ? pages[words] : undefined);
