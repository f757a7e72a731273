// What a shell needs to complete a command line: the commands with their options, written as a script of its own.
import type { Command, Option } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** A command by its words (none for the program itself), and what may follow it. */
interface Node {
  words: string[];
  about: string;
  next: string[];
  options: Option[];
}

/** The program, then its commands, each before its own. */
function nodesOf(command: Command, words: string[] = []): Node[] {
  const help = command.createHelp();
  const commands = command.commands.filter((each) => help.visibleCommands(command).includes(each));
  const own = { words, about: command.description(), next: commands.map((each) => each.name()) };
  return [
    { ...own, options: help.visibleOptions(command) },
    ...commands.flatMap((each) => nodesOf(each, [...words, each.name()])),
  ];
}

const flagsOf = ({ short, long }: Option): string[] => [short, long].filter((flag) => flag !== undefined);

/** The script for a shell. Files are completed wherever nothing else is known. */
export const completionScript = (program: Command, shell: Shell): string =>
  shell === 'fish' ? fishScript(nodesOf(program)) : bashScript(nodesOf(program), shell);

/** What may follow each option; where commands have one of the same name, what may follow any of them. */
function choicesOf(nodes: Node[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const option of nodes.flatMap(({ options }) => options)) {
    if (!option.argChoices) continue;
    const flags = flagsOf(option).join('|');
    found.set(flags, new Set([...(found.get(flags) ?? []), ...option.argChoices]));
  }
  return found;
}

/** Zsh reads the same script through its own emulation of bash. */
function bashScript(nodes: Node[], shell: 'bash' | 'zsh'): string {
  const cases = nodes.map(({ words, next, options }) => {
    const all = [...next, ...options.flatMap(flagsOf)].join(' ');
    return `    '${words.join(' ')}') next='${next.join(' ')}'; all='${all}' ;;`;
  });
  const values = [...choicesOf(nodes)].map(
    ([flags, of]) => `    ${flags}) COMPREPLY=($(compgen -W '${[...of].join(' ')}' -- "$word")); return ;;`,
  );
  const lead = shell === 'zsh' ? '#compdef culture-audit\nautoload -U +X bashcompinit && bashcompinit\n' : '';
  return `${lead}_culture_audit() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" trail='' next='' all='' at
  for ((at = 0; at < COMP_CWORD; at++)); do
    if [ "$at" -gt 0 ]; then
      case " $next " in *" \${COMP_WORDS[at]} "*) trail="\${trail:+$trail }\${COMP_WORDS[at]}" ;; *) continue ;; esac
    fi
    case "$trail" in
${cases.join('\n')}
    esac
  done
  case "$before" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$all" -- "$word"))
}
complete -o default -F _culture_audit culture-audit
`;
}

function fishScript(nodes: Node[]): string {
  const lines = nodes.flatMap(({ words, next, options }) => {
    const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
    const rest = next.length > 0 ? [`not __fish_seen_subcommand_from ${next.join(' ')}`] : [];
    const when = (conditions: string[]): string => (conditions.length > 0 ? ` -n '${conditions.join('; and ')}'` : '');
    const about = (text: string): string => ` -d '${text.replaceAll("'", "\\'")}'`;
    return [
      ...next.map((name) => {
        const node = nodes.find((each) => each.words.join(' ') === [...words, name].join(' '));
        return `complete -c culture-audit -f${when([...seen, ...rest])} -a ${name}${about(node?.about ?? '')}`;
      }),
      ...options.map(({ short, long, argChoices, description }) => {
        const flags = `${short ? ` -s ${short.slice(1)}` : ''}${long ? ` -l ${long.slice(2)}` : ''}`;
        const values = argChoices ? ` -x -a '${argChoices.join(' ')}'` : '';
        return `complete -c culture-audit${when(seen)}${flags}${values}${about(description)}`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}
