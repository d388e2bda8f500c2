package org.winddown.portal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.winddown.ingest.ExpectedSources;
import org.winddown.portal.FakeInventories;
import org.winddown.portal.PortalIT;
import org.winddown.portal.TestClock;

class SourcesPageIT extends PortalIT {

    @Autowired
    private ExpectedSources expected;

    @TempDir
    private Path folder;

    @BeforeEach
    void register() throws Exception {
        Path csv = Files.writeString(folder.resolve("sources.csv"), """
                unit,source,owner,cadence,population_min,population_max,since,until
                NYC,cmdb,IT assets,daily,900,1100,2024-08-01,
                NYC,sccm,Ada,P14D,,,2024-08-10,
                BER,cmdb,Berliner Bestand,weekly,,,,
                """);
        assertThat(expected.load(csv, TestClock.START).rejected()).isEmpty();
        inventories.add("NYC", FakeInventories.run("n1", "cmdb.csv", "cmdb", 12, 0, Optional.empty()), List.of());
    }

    private String page(String name, String address) throws Exception {
        return open(name, address)
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void tellsWhatIsLateAndWhoIsToBeAsked() throws Exception {
        assertThat(page("nyc.assets", "/sources"))
                .contains("as of 2024-08-15T06:30:00Z ( 15 Aug 2024, 02:30 EDT )")
                .contains("1 source wants attention:")
                .contains("NYC · New York Trading")
                .contains("cmdb never arrived due by 2024-08-02 daily none 2024-08-02 0 900 to 1100 cmdb.csv"
                        + " imported, dated 15 Aug 2024, 00:30 EDT IT assets")
                .contains("sccm awaited by 2024-08-24 P14D none 2024-08-24 0 any number none Ada")
                .doesNotContain("Berlin");
    }

    @Test
    void showsAllUnitsOrOneToThoseWhoSeeThem() throws Exception {
        assertThat(page("auditor", "/sources"))
                .contains("2 sources want attention:", "Berliner Bestand", "Ada", "No source is expected of TYO .");
        assertThat(page("auditor", "/sources?unit=BER"))
                .contains("Berliner Bestand", "All sources")
                .doesNotContain("Ada");
        assertThat(open("nyc.assets", "/sources?unit=BER").getStatus()).isEqualTo(404);
    }

    @Test
    void saysThatNothingIsExpectedOfAUnitWithoutARegister() throws Exception {
        assertThat(page("auditor", "/sources?unit=TYO"))
                .contains("No source is expected here.")
                .doesNotContain("wants attention");
    }
}
