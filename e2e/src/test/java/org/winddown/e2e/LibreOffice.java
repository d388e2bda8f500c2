package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A LibreOffice without a screen, got from the first of: {@code WINDDOWN_SOFFICE}, an installed one, Debian's package
 * when this runs as root. Nothing else offers one, so a machine may be without it; {@code .ci/run} installs one where
 * it can.
 */
final class LibreOffice {

    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    /** Every sheet of a workbook as a text of its own: commas, quotes, UTF-8, cells as they are shown. */
    private static final String SHEETS_AS_TEXT =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    static Optional<LibreOffice> find() {
        return Programs.named("WINDDOWN_SOFFICE", "the soffice of LibreOffice")
                .or(() -> Programs.installed(NAMES))
                .or(() -> Programs.packaged("libreoffice-calc-nogui") ? Programs.installed(NAMES) : Optional.empty())
                .map(LibreOffice::new);
    }

    /** Opens workbooks and writes each sheet as {@code <workbook>-<sheet>.csv}; returns these files. */
    List<Path> sheets(List<Path> workbooks, Path folder) throws IOException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Path out = Files.createTempDirectory(folder, "sheets");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                SHEETS_AS_TEXT,
                "--outdir",
                out.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        assertThat(Programs.succeeds(command.toArray(String[]::new)))
                .as("%s", command)
                .isTrue();
        try (Stream<Path> files = Files.list(out)) {
            return files.sorted().toList();
        }
    }
}
