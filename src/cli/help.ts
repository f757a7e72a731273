// Help that commander cannot know: examples that run as they stand, files, variables, exit codes. Nothing here is wider than 80 columns.

/** What is said where no command is given: what this is, and the one next step. */
export const shortHelp = `culture-audit: audit a customer service culture in a workshop, and leave with a
philosophy document.

  See what comes out:    culture-audit run --example
  Begin an audit:        culture-audit run
  All commands:          culture-audit --help
`;

const dirFrom = `  --dir, CULTURE_AUDIT_DIR or dir in culture-audit.yaml say where audits are.`;

const pages: Record<string, string> = {
  '': `
Examples:
  $ culture-audit run --example
  $ culture-audit agenda --minutes 120 --quick

A project's settings may stand in culture-audit.yaml; help files says how.
More help: help COMMAND, help exit-codes, help files, help variables
For programs: --json, told in docs/json.md
`,
  agenda: `
Examples:
  $ culture-audit agenda --minutes 90 --rubric weisbord --quick
  $ culture-audit agenda --minutes 180 --rubric weisbord --rubric philosophy

Files and variables:
  Rubrics come from ./rubrics of the project or from the tool (rubric list).
  CULTURE_AUDIT_RUBRICS and CULTURE_AUDIT_DEPTH, as in culture-audit.yaml.
`,
  run: `
Whatever is asked can be given: as an option or in a file of answers
(docs/answers-file.md). A file that says something is beaten by an option.
Each answer is on disk before the next question is asked.

Examples:
  $ culture-audit run --example
  $ culture-audit run --organization "Marlow & Finch" --rubric weisbord --quick

Files and variables:
  audits/ID/ is written: audit.yaml, rubrics/, philosophy.md.
${dirFrom}
  CULTURE_AUDIT_ORGANIZATION, CULTURE_AUDIT_RUBRICS, CULTURE_AUDIT_MODE and
  CULTURE_AUDIT_DEPTH say what need not be asked; ACCESSIBLE=1 is --accessible.
  VISUAL or EDITOR is used for long texts. CI or TERM=dumb is --no-input.
`,
  resume: `
AUDIT is an id, a path to an audit's folder, or latest. Left out: the open one
that was begun last.

Examples:
  $ culture-audit resume
  $ culture-audit resume latest --accessible

Files and variables:
  audits/ID/ is read and written; its lock keeps a second run out.
${dirFrom}
`,
  import: `
FILE is a CSV, an XLSX or SurveyJS JSON (- is stdin). Exports of Google Forms,
Microsoft Forms, SurveyMonkey, Qualtrics, LimeSurvey, Typeform, KoboToolbox,
ODK, SurveyJS and Alchemer are known; docs/import.md has a section on each.
All or nothing: what is not understood stops the import, nothing is guessed.

Examples:
  $ culture-audit import answers.csv -r weisbord -O "Marlow & Finch" --dry-run
  $ culture-audit import more.xlsx --audit latest --group "Where do you work?"

Files and variables:
  audits/ID/ is written, with import-map.yaml (for --map, next time) and
  imports.json (so that no file is counted twice).
${dirFrom}
  CULTURE_AUDIT_ORGANIZATION and CULTURE_AUDIT_RUBRICS stand in for the options.
`,
  list: `
Examples:
  $ culture-audit list
  $ culture-audit list --json

Files and variables:
${dirFrom}
`,
  show: `
AUDIT is an id, a path to an audit's folder, or latest.

Examples:
  $ culture-audit show latest
  $ culture-audit show latest --json

Files and variables:
  audits/ID/ is read, also while its interview is open.
${dirFrom}
`,
  export: `
AUDIT is an id, a path to an audit's folder, or latest. Without -o the document
is philosophy.md in the audit's folder. One that somebody has edited is never
overwritten: the new one is put beside it, and that is said.

Examples:
  $ culture-audit export latest
  $ culture-audit export latest -o -

Files and variables:
  audits/ID/ is read; exports.json in it remembers which documents are ours.
${dirFrom}
`,
  diff: `
BEFORE and AFTER are ids, paths to audits' folders, or latest; previous is the
audit of the same organization before the other one. A part is called up or
down only where chance does not explain it; docs/diff.md says how that is told.

Examples:
  $ culture-audit diff previous latest
  $ culture-audit diff previous latest --format md -o a-year-on.md

Files and variables:
  audits/ID/ of both is read; a document that somebody has edited is left alone.
${dirFrom}
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
                       consensus or hands), depth (quick or full), dir
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
