package org.winddown.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

class RegistryRowsTest {

    private static final String UNINSTALL =
            "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";
    private static final String VERSION_5 = "\ufeffWindows Registry Editor Version 5.00\r\n\r\n";

    @TempDir
    Path folder;

    private record Read(String dialect, String encoding, String header, List<String> rows, List<String> remarks) {}

    private Read read(String text, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("a.reg"), text, charset);
        try (RowSource source = new InventoryFile(file, "a.reg", Optional.empty()).open()) {
            List<String> rows = new ArrayList<>();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.rowNumber() + ": " + String.join("|", row.cells()).replace(UNINSTALL, "U"));
            }
            assertThat(source.next()).isNull();
            return new Read(
                    source.dialect(),
                    source.encoding(),
                    String.join("|", source.header().cells()),
                    rows,
                    source.remarks());
        }
    }

    @Test
    void readsAnExportOfTheRegistryEditor() throws IOException {
        Read read = read(
                VERSION_5 + "[" + UNINSTALL + "]\r\n\r\n"
                        + "[" + UNINSTALL + "\\AddressBook]\r\n\r\n"
                        + "; a note\r\n"
                        + "[" + UNINSTALL + "\\7-Zip]\r\n"
                        + "@=\"dflt\"\r\n"
                        + "\"DisplayName\"=\"7-Zip 19.00 (\\\"x64\\\")\"\r\n"
                        + "\"DisplayVersion\"=\"19.00\"\r\n"
                        + "\"InstallLocation\"=\"C:\\\\Program Files\\\\7-Zip\\\\\"\r\n"
                        + "\"EstimatedSize\"=dword:00001499\r\n"
                        + "\"Gone\"=-\r\n"
                        + "\"UninstallString\"=hex(2):25,00,50,00,46,00,25,00,\\\r\n"
                        + "  5c,00,75,00,00,00\r\n\r\n"
                        + "[" + UNINSTALL + "\\{GUID}]\r\n"
                        + "\"displayname\"=\"Программа\"\r\n"
                        + "\"Comments\"=\"line 1\r\nline 2\"\r\n"
                        + "\"Names\"=hex(7):61,00,00,00,62,00,63,00,00,00,00,00\r\n"
                        + "\"Raw\"=hex:0A,ff\r\n"
                        + "\"Long\"=hex(b):01,00,00,00,01,00,00,00\r\n"
                        + "\"Text\"=hex(1):41,00,00,00\r\n"
                        + "[" + UNINSTALL + "\\{GUID}\\Sub]\r\n\"DisplayName\"=\"Part\"\r\n"
                        + "[-" + UNINSTALL + "\\Old]\r\n"
                        + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]\r\n"
                        + "\"ComputerName\"=\"PC-1\"\r\n\r\n",
                StandardCharsets.UTF_16LE);

        assertThat(read.dialect()).isEqualTo("Windows registry");
        assertThat(read.encoding()).isEqualTo("UTF-16LE");
        assertThat(read.header())
                .isEqualTo("RegistryKey|ComputerName|(Default)|DisplayName|DisplayVersion|InstallLocation|EstimatedSize"
                        + "|UninstallString|Comments|Names|Raw|Long|Text");
        assertThat(read.rows())
                .containsExactly(
                        "3: U\\7-Zip|PC-1|dflt|7-Zip 19.00 (\"x64\")|19.00|C:\\Program Files\\7-Zip\\|5273|%PF%\\u|||||",
                        "4: U\\{GUID}|PC-1||Программа|||||line 1\nline 2|a; bc|0aff|4294967297|A");
        assertThat(read.remarks())
                .containsExactly(
                        "Left out: 1 key below \"Uninstall\" without a DisplayName, which Windows does not list either;"
                                + " the first is \"AddressBook\".",
                        "Left out: 1 key that is not directly below \"Uninstall\".");
    }

    @Test
    void readsAnExportOfTheFirstVersion() throws IOException {
        Read read = read(
                "REGEDIT4\n\n[" + UNINSTALL + "\\a]\n\"DisplayName\"=\"Müller Präsentation für Größen\"\n"
                        + "\"P\"=hex(2):25,50,fc,25,00\n",
                Charset.forName("windows-1252"));

        assertThat(read.encoding()).isIn("windows-1252", "ISO-8859-1");
        assertThat(read.rows()).containsExactly("1: U\\a||Müller Präsentation für Größen|%Pü%");
        assertThat(read.remarks())
                .anyMatch(remark -> remark.startsWith("The file does not say how it stands for characters;"))
                .contains("The export does not say which computer it is of.");
    }

    @Test
    void readsWhatRegQueryPrints() throws IOException {
        Read read = read(
                "\r\n" + UNINSTALL + "\\7-Zip\r\n"
                        + "    DisplayName    REG_SZ    7-Zip 19.00\r\n"
                        + "    EstimatedSize    REG_DWORD    0x1499\r\n"
                        + "    (Default)    REG_SZ    \r\n"
                        + "    Two Words    REG_MULTI_SZ    a\\0b\r\n\r\n"
                        + UNINSTALL + "\\AddressBook\r\n\r\n",
                StandardCharsets.US_ASCII);

        assertThat(read.header()).isEqualTo("RegistryKey|ComputerName|DisplayName|EstimatedSize|(Default)|Two Words");
        assertThat(read.rows()).containsExactly("1: U\\7-Zip||7-Zip 19.00|5273||a; b");
        assertThat(read.remarks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "Other"="x"~DOCUMENT_IS_EMPTY: a.reg: this export of the Windows registry lists no program
                    "DisplayName"="x~DOCUMENT_IS_BROKEN: a.reg, at or before line
                    "DisplayName"=hex(1):4~DOCUMENT_IS_BROKEN:
                    "DisplayName"=what~DOCUMENT_IS_BROKEN: a.reg, at or before line 4: "\\"DisplayName\\"=what" is no line of an export
                    nonsense~DOCUMENT_IS_BROKEN: a.reg, at or before line 4: "nonsense" is no line of an export
                    "A"=hex:00,\\~DOCUMENT_IS_BROKEN:
                    """)
    void refusesWhatIsDamagedOrNoListOfPrograms(String line, String refusal) {
        String text = VERSION_5 + "[" + UNINSTALL + "\\a]\r\n" + line.replace("\\\\", "\\") + "\r\n";

        assertThat(catchThrowableOfType(RefusedFileException.class, () -> read(text, StandardCharsets.UTF_8))
                        .line())
                .startsWith(refusal.replace("\\\"", "\""));
    }
}
