package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "q3.csv, q3.csv",
        "C:\\temp\\q3.csv, q3.csv",
        "../../etc/q3.csv, q3.csv",
        "..\\..\\q3.csv, q3.csv",
        "Лицензии Büro.xlsx, Лицензии Büro.xlsx",
        "<b>q3</b>.csv, b>.csv",
        ".hidden.csv, .hidden.csv"
    })
    void keepsTheNameWithoutItsFolders(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(FileName.of("a\u0000b\r\n\tc\u202Evsc.exe\u200B.csv")).isEqualTo("abcvsc.exe.csv");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "folder/", "\u0000"})
    void namesTheNameless(String sent) {
        assertThat(FileName.of(sent)).isEqualTo("upload");
    }

    @Test
    void cutsALongNameBeforeItsExtension() {
        assertThat(FileName.of("x".repeat(300) + ".xlsx")).isEqualTo("x".repeat(115) + ".xlsx");
        assertThat(FileName.of("x".repeat(300))).isEqualTo("x".repeat(120));
        assertThat(FileName.of("x".repeat(119) + "\ud83d\ude00" + "x".repeat(9)))
                .isEqualTo("x".repeat(119));
    }
}
