package org.winddown.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation as the steps a reader takes: a fenced block after {@code <!-- file: PATH -->} is a file,
 * a {@code console} block is commands, each line after {@code $ } with what it prints below it. In a {@code console
 * exit 1} block the commands end with that exit code.
 */
record DocumentedPage(List<DocumentedPage.Step> steps) {

    /** Something the page has the reader do. */
    sealed interface Step {}

    /** A file the page shows. */
    record GivenFile(String path, String text) implements Step {}

    /** A command with what it prints; "…" stands for anything. */
    record Shown(String command, String output, int exit) implements Step {}

    private static final String FILE = "<!-- file: ";
    private static final Pattern CONSOLE = Pattern.compile("```console(?: exit (\\d+))?");
    private static final String PROMPT = "$ ";

    static DocumentedPage parse(String markdown) {
        List<Step> steps = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        String path = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FILE)) {
                path = line.substring(FILE.length(), line.indexOf(" -->"));
            } else if (line.startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                List<String> block = lines.subList(i + 1, end);
                Matcher console = CONSOLE.matcher(line);
                if (!path.isEmpty()) {
                    steps.add(new GivenFile(path, String.join("\n", block) + "\n"));
                    path = "";
                } else if (console.matches()) {
                    String exit = console.group(1);
                    steps.addAll(commands(block, exit == null ? 0 : Integer.parseInt(exit)));
                }
                i = end;
            }
        }
        return new DocumentedPage(List.copyOf(steps));
    }

    private static List<Step> commands(List<String> block, int exit) {
        List<Step> shown = new ArrayList<>();
        for (int i = 0; i < block.size(); ) {
            String command = block.get(i).substring(PROMPT.length());
            StringBuilder output = new StringBuilder();
            for (i++; i < block.size() && !block.get(i).startsWith(PROMPT); i++) {
                output.append(block.get(i)).append('\n');
            }
            shown.add(new Shown(command, output.toString(), exit));
        }
        return shown;
    }
}
