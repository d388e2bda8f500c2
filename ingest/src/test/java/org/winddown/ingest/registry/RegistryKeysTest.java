package org.winddown.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winddown.ingest.rows.RefusedFileException;

/** Values over many lines: so many that reading what is there again at each of them would not end. */
class RegistryKeysTest {

    private static final String EMPTY_LINES = "\n".repeat(1_000_000);

    private static Map<String, String> values(String lines) {
        String text = "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\a]\n" + lines;
        try (RegistryKeys keys = new RegistryKeys(new StringReader(text), StandardCharsets.UTF_8, "a.reg")) {
            RegistryKey key = keys.next();
            assertThat(keys.next()).isNull();
            return key == null ? Map.of() : key.values();
        }
    }

    @Test
    void readsANameOverManyLines() {
        assertThat(values("\"a" + EMPTY_LINES + "\"=\"b\"\n\"c\"=\"d\"\n"))
                .containsExactly(entry("a" + EMPTY_LINES, "b"), entry("c", "d"));
    }

    @Test
    void readsATextOverManyLines() {
        assertThat(values("\"a\"=\"b" + EMPTY_LINES + "\"\n\"c\"=\"d\"\n"))
                .containsExactly(entry("a", "b" + EMPTY_LINES), entry("c", "d"));
    }

    @Test
    void readsBytesOverManyLines() {
        String bytes = "0a,".repeat(300_000) + "\\\n".repeat(1_000_000);

        assertThat(values("\"a\"=hex:\\\n  " + bytes + "  0b\n\"c\"=\"d\"\n"))
                .containsExactly(entry("a", "0a".repeat(300_000) + "0b"), entry("c", "d"));
    }

    @Test
    void doesNotTakeAnEscapedQuoteForTheEnd() {
        assertThat(values("\"a\\\"\nb\\\\\"=\"c\\\n\\\"\n\\\\\"\n")).containsExactly(entry("a\"\nb\\", "c\\\n\"\n\\"));
    }

    @Test
    void refusesATextThatDoesNotEnd() {
        assertThatThrownBy(() -> values("\"a\"=\"b" + EMPTY_LINES + EMPTY_LINES + "\"\n"))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("a.reg, at or before line 1048580: \"\"b\\n\\n");
        assertThatThrownBy(() -> values("\"a\"=\"b\n\n"))
                .hasMessage("a.reg, at or before line 6: \"\"b\\n\" is no line of an export of the Windows registry."
                        + " Export it again.");
    }
}
