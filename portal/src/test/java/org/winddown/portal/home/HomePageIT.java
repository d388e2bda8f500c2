package org.winddown.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.portal.FakeInventories;
import org.winddown.portal.FakeNights;
import org.winddown.portal.PortalIT;

class HomePageIT extends PortalIT {

    /** The text of a page as a person reads it, blanks folded. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "compliance", "auditor"})
    void showsTheLatestNightOfAllUnitsToTheCentralRoles(String name) throws Exception {
        String html = open(name, "/").getContentAsString();

        assertThat(text(html))
                .contains(
                        "As of 2024-08-15T00:00:00Z Law as known at 2024-08-15T00:00:00Z Recorded 2024-08-15T00:07:00Z")
                .contains(
                        "3 Prohibited recorded act on or after the date 0 Blocked hold, do not pay 1 Barred calls for an"
                                + " act that may no longer be done 9 Review a named fact decides each 0 Not enforced enforcement"
                                + " is suspended for now 31 Winding down ends on a known day 118 At risk loses something it"
                                + " needs 0 Authorised released by a licence until it expires 6 Exempt exempt from this measure"
                                + " 25,391 Clear screened, nothing found")
                .contains("25,559 assets screened in 3 units ; each is counted once, under its most serious verdict .")
                .contains("Unit Assets Prohibited Blocked Barred Review Not enforced Winding down At risk Authorised"
                        + " Exempt Clear Reports BER Berlin Werk &amp; Büro 4,114 0 0 0 2 0 0 0 0 0 4,112")
                .contains("NYC New York Trading 20,540 3 0 1 7 0 31 118 0 6 20,374")
                .contains("TYO Tokyo Research 905 0 0 0 0 0 0 0 0 0 905 none")
                .contains("All units 25,559 3 0 1 9 0 31 118 0 6 25,391");
        assertThat(html)
                .contains("/runs/" + FakeNights.LATEST + "/report?unit=&amp;format=pdf")
                .contains("/runs/" + FakeNights.LATEST + "/report?unit=NYC&amp;format=xlsx")
                .contains("href=\"/runs/" + FakeNights.EARLIER + "\"");
    }

    @Test
    void showsAnAssetManagerTheirUnitOnlyAndItsZone() throws Exception {
        inventories.add("BER", FakeInventories.run("b", "berlin.csv", "cmdb", 3, 0, Optional.empty()), List.of());
        inventories.add("NYC", FakeInventories.run("n", "newyork.csv", "cmdb", 3, 1, Optional.empty()), List.of("bad"));

        String html = open("nyc.assets", "/").getContentAsString();

        assertThat(text(html))
                .contains("As of 2024-08-15T00:00:00Z 14 Aug 2024, 20:00 EDT")
                .contains("20,540 assets screened in 1 unit ;")
                .contains("newyork.csv NYC cmdb 2024-08-15T04:30:00Z 15 Aug 2024, 00:30 EDT imported 3 2 1")
                .doesNotContain("BER", "Berlin", "TYO", "All units", "enterprise", "berlin.csv");
        assertThat(html).contains("/report?unit=NYC&amp;format=pdf").doesNotContain("unit=BER", "unit=&amp;", "b.pdf");
    }

    @Test
    void listsRecentImportsNewestFirst() throws Exception {
        inventories.add(
                "TYO",
                FakeInventories.run("t", "tokyo.csv", Instant.parse("2024-08-14T00:00:00Z"), 9, 6, 1, 1, 1, 1, 2, 3, 4),
                List.of());
        inventories.add(
                "BER",
                FakeInventories.run("b", "b.pdf", "cmdb", 0, 0, Optional.of("FILE_IS_PDF: no table")),
                List.of());

        assertThat(text(open("ber.tyo.assets", "/").getContentAsString()))
                .contains("b.pdf BER cmdb 2024-08-15T04:30:00Z refused 0 0 0 tokyo.csv TYO licence register"
                        + " 2024-08-14T00:00:00Z imported 9 6 1");
    }

    @Test
    void offersAnUploadToThoseWhoMay() throws Exception {
        assertThat(open("nyc.assets", "/").getContentAsString()).contains("href=\"/uploads\"");
        assertThat(open("auditor", "/").getContentAsString()).doesNotContain("/uploads");
    }

    @Test
    void saysWhenNoNightHasRun() throws Exception {
        nights.clear();

        assertThat(text(open("auditor", "/").getContentAsString()))
                .contains("No night has run yet")
                .contains("Nothing has been imported yet for any unit.");
    }

    @Test
    void warnsWhenTheCountsDoNotAddUp() throws Exception {
        assertThat(open("compliance", "/").getContentAsString()).doesNotContain("do not add up");
        nights.loseAnAsset();

        assertThat(text(open("compliance", "/").getContentAsString()))
                .contains(
                        "The counts do not add up. In at least one unit the verdicts are not one for each asset. Do not"
                                + " rely on this run; tell the operator.");
        assertThat(open("nyc.assets", "/").getContentAsString()).doesNotContain("do not add up");
    }

    @Test
    void neverSaysThatAnythingBrokeTheLaw() throws Exception {
        assertThat(open("compliance", "/").getContentAsString())
                .contains("exempt from this measure")
                .doesNotContainIgnoringCase("illegal")
                .doesNotContainIgnoringCase("violation");
    }
}
