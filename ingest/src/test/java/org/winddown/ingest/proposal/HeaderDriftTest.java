package org.winddown.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.MappingDefinition;

class HeaderDriftTest {

    private static final MappingDefinition MAPPING = new MappingDefinition(
            "m",
            null,
            Map.of("short desc", "product", "vendor name", "vendor"),
            Map.of(),
            List.of("no"),
            Conventions.none(),
            List.of());
    private static final List<String> BEFORE = List.of("no", "short desc", "vendor name", "note");

    private static HeaderDrift drift(String... now) {
        return HeaderDrift.of(MAPPING, BEFORE, List.of("no", "short desc", "note"), List.of(now));
    }

    @Test
    void tellsSpellingOrderAndNewColumns() {
        HeaderDrift drift = drift("no", "note", "short_desc", "vendor name", "amount");

        assertThat(drift.lost()).isEmpty();
        assertThat(drift.remarks())
                .containsExactly(
                        "Column \"short desc\" of the file before is called \"short_desc\" now; it is read as before.",
                        "The file before had no column \"amount\"; kept as it is, unless it has a canonical name.",
                        "The columns stand in another order than in the file before; they are read by their names.");
    }

    @Test
    void losesOnlyColumnsThatWereFilledAndNeeded() {
        assertThat(drift("no", "short desc").lost()).isEmpty();
        assertThat(drift("no", "short desc").remarks())
                .containsExactly("The file before had columns \"vendor name\", \"note\", missing now.");
        assertThat(drift("no", "vendor name", "note").lost()).containsExactly("short desc");
        assertThat(drift("short desc", "vendor name").lost()).containsExactly("no");
    }

    @Test
    void saysNothingOfTheSameHeader() {
        assertThat(drift("no", "short desc", "vendor name", "note").remarks()).isEmpty();
    }
}
