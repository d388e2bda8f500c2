package org.winddown.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportMarkTest {

    private static final String RUN = "8f3a".repeat(16);

    @Test
    void readsAMarkOfAFileThatNamesNoLanguage() {
        String text = "Winddown report; run " + RUN + "; kind split; paper LETTER; unit NYC";
        assertThat(ReportMark.parse(text)).hasValueSatisfying(mark -> {
            assertThat(mark.language()).isEqualTo("en");
            assertThat(mark.text()).isEqualTo(text);
        });
    }

    @Test
    void saysTheLanguage() {
        ReportMark mark = new ReportMark(RUN, "", ReportKind.FULL, PageSize.A4, "de", "");
        assertThat(mark.text()).isEqualTo("Winddown report; run " + RUN + "; kind full; paper A4; language de; unit ");
        assertThat(ReportMark.parse(mark.text())).contains(mark);
    }
}
