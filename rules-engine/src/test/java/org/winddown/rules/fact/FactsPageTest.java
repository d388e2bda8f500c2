package org.winddown.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winddown.rules.pack.RulePacks;

/** The page on facts lists the vocabulary, in its order and its words. */
class FactsPageTest {

    @Test
    void listsEveryFact() throws IOException {
        List<String> rows;
        try (var lines = Files.lines(Path.of("../docs/reference/facts.md"), StandardCharsets.UTF_8)) {
            rows = lines.dropWhile(line -> !line.equals("## All facts"))
                    .filter(line -> line.startsWith("| `"))
                    .toList();
        }

        assertThat(rows)
                .containsExactlyElementsOf(RulePacks.vocabulary().all().stream()
                        .map(FactsPageTest::row)
                        .toList());
    }

    private static String row(FactDefinition fact) {
        return "| `" + fact.name() + "` | " + allowed(fact) + " | " + supplier(fact.source()) + " | " + fact.question()
                + " |";
    }

    private static String allowed(FactDefinition fact) {
        if (fact.values().isEmpty()) {
            return switch (fact.type()) {
                case TEXT -> "text";
                case YES_NO -> "`yes`, `no`";
                case NUMBER -> "whole number";
                case TEXTS -> "list";
                case MOMENT -> "date";
            };
        }
        return fact.values().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }

    private static String supplier(FactDefinition.Source source) {
        return switch (source) {
            case ASSET -> "inventory";
            case UNIT -> "units";
            case DERIVED -> "Winddown";
        };
    }
}
