package org.winddown.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.template.TableColumns.Known;

class ReportTemplatesPageTest {

    private static final Path PAGE = Path.of("../docs/reference/report-templates.md");

    @Test
    void listsEveryTableAndColumn() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `paper.") || line.startsWith("| `workbook."))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(TableColumns.known().entrySet().stream()
                        .map(table -> "| `" + table.getKey() + "` | "
                                + table.getValue().stream()
                                        .map(ReportTemplatesPageTest::written)
                                        .collect(Collectors.joining(", "))
                                + " |")
                        .toList());
    }

    @Test
    void namesTheTextsThatStayAndTheBounds() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains(ReplacedTexts.kept().stream()
                        .map(begin -> "`" + begin + "`")
                        .collect(Collectors.joining(", ")))
                .contains(LogoFile.MOST_BYTES + " bytes and " + LogoFile.MOST_PIXELS + " pixels")
                .contains("at most " + TemplateSettings.LONGEST_LINE + " characters")
                .contains("at most " + TemplateSettings.LONGEST_TITLE + " characters")
                .contains("at most " + TemplateSettings.LONGEST_LOGO_TEXT + " characters");
    }

    private static String written(Known column) {
        return "`" + column.name() + "`" + (column.summed() ? "+" : column.required() ? "\\*" : "");
    }
}
