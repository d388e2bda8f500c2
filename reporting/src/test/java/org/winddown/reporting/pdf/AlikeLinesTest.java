package org.winddown.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.pdf.AlikeLines.Line;

class AlikeLinesTest {

    private static Line line(String verdict, String asset) {
        return new Line(verdict, "use; user", "last permitted 28 Sep 2024", "why", asset, "Product");
    }

    @Test
    void printsWhatIsSaidOfManyAssetsOnce() {
        Section section = AlikeLines.section(
                "Acts of ours",
                List.of(line("AT RISK", "A"), line("BARRED", "B"), line("AT RISK", "C")),
                "3 acts of 3 assets.");

        assertThat(section.rows())
                .extracting(row -> row.get("heading"), row -> row.get("what"), row -> row.get("asset"))
                .containsExactly(
                        tuple(1, "use; user (2 assets)", "A"),
                        tuple(1, "use; user (2 assets)", "C"),
                        tuple(2, "use; user", "B"));
    }

    @Test
    void leavesOutASectionWithoutLines() {
        assertThat(AlikeLines.section("Acts of ours", List.of(), "0 acts.").source())
                .isNull();
    }
}
