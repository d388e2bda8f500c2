package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workbooks of every kind, in a spreadsheet program that knows nothing of who wrote them. */
@ExtendWith(SampleServer.Extension.class)
class WorkbooksE2E {

    @Test
    void openInLibreOffice(SampleServer server) throws IOException {
        LibreOffice office = LibreOffice.find()
                .orElseGet(
                        () -> abort("There is no LibreOffice. Install it, or name its soffice with WINDDOWN_SOFFICE."));
        Path folder = Files.createDirectory(server.folder().resolve("workbooks"));
        String kinds = "full,executive,calendar,split,notices,quality,method,changes,exceptions,signoff,"
                + "dossier,authority,parties";
        server.launcher()
                .run("report", "--as-of", "2024-08-15", "--unit", "NBO", "--kind", kinds, "--out", folder.toString())
                .printed();
        List<Path> workbooks = workbooks(folder);
        assertThat(workbooks).hasSize(kinds.split(",").length);

        List<Path> sheets = office.sheets(workbooks, folder);

        for (Path workbook : workbooks) {
            String name = String.valueOf(workbook.getFileName()).replace(".xlsx", "-");
            assertThat(sheets)
                    .as("the first sheet of %s", workbook)
                    .anySatisfy(
                            sheet -> assertThat(sheet.getFileName().toString()).isEqualTo(name + "Summary.csv"));
        }
        for (Path sheet : sheets) {
            assertThat(Files.readString(sheet))
                    .as("%s", sheet)
                    .isNotBlank()
                    .doesNotContainPattern("Err:\\d+|#(REF|NAME|VALUE|DIV/0|N/A|NUM|NULL)[!?]?");
        }
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
