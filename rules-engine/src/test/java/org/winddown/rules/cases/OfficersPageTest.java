package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.pack.RulePacks;

/** The page for compliance officers says of the shipped law what is true of it. */
class OfficersPageTest {

    @Test
    void saysThatNobodyHasApprovedAnything() throws IOException {
        assertThat(page()).contains("All packs that ship are drafts").contains("Nobody has approved any of them yet.");
        assertThat(RulePacks.shipped()).allMatch(measure -> measure.identity().draft());
        assertThat(RulePacks.shipped())
                .flatExtracting(measure -> measure.readings().values())
                .extracting(Reading::approvedBy)
                .containsOnly("");
    }

    @Test
    void saysWhichMakersAreKnown() throws IOException {
        assertThat(page()).contains("""
                It knows Kaspersky, UltraAV which replaced it in the US, Huawei, ZTE, Hytera,
                  Hikvision, Dahua, DJI, Autel, Acronis, ByteDance with TikTok, SMIC, CXMT and YMTC.
                """.stripTrailing());
        assertThat(Catalogues.shipped().vendorIds())
                .containsExactlyInAnyOrder(
                        "kaspersky",
                        "pango",
                        "huawei",
                        "zte",
                        "hytera",
                        "hikvision",
                        "dahua",
                        "dji",
                        "autel",
                        "acronis",
                        "bytedance",
                        "smic",
                        "cxmt",
                        "ymtc");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/explanation/for-compliance-officers.md"));
    }
}
