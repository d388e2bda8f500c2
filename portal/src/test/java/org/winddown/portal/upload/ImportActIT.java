package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.winddown.ingest.ImportRunSummary.Standing;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.ImportStory.Deed;
import org.winddown.portal.FakeInventories;
import org.winddown.portal.FakeNights;
import org.winddown.portal.PortalIT;

/** What people do about imports that are stored. */
class ImportActIT extends PortalIT {

    private static final Instant AT = Instant.parse("2024-08-15T05:00:00Z");
    private static final String WHY = "it would retire 20 of 50 assets.";

    @BeforeEach
    void imports() {
        inventories.add("NYC", FakeInventories.run("h", Standing.HELD), List.of());
        inventories.add("NYC", FakeInventories.run("d", Standing.DECLINED), List.of());
        inventories.add("NYC", FakeInventories.run("i", Standing.IMPORTED), List.of());
        inventories.add("NYC", FakeInventories.run("u", Standing.IMPORTED), List.of());
        inventories.tell("h", story("b", "a", Optional.of(WHY), Optional.empty(), Optional.empty(), ""));
        inventories.tell("i", story("b", "a", Optional.empty(), Optional.empty(), Optional.empty(), ""));
    }

    private static ImportStory story(
            String before, String after, Optional<String> held, Optional<Deed> undone, Optional<Deed> undoes, String later) {
        return new ImportStory(
                before,
                after,
                held,
                Optional.empty(),
                undone,
                undoes,
                later.isEmpty() ? Optional.empty() : Optional.of(later),
                List.of());
    }

    private MockHttpServletResponse press(String name, String act, String importId, String because) throws Exception {
        return send(post("/imports/" + importId + "/" + act)
                .param("unit", "NYC")
                .param("because", because)
                .session(signIn(name))
                .with(csrf()));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void undoesWithWhoAndWhy() throws Exception {
        MockHttpServletResponse pressed = press("nyc.assets", "undo", "i", " wrong unit ");

        assertThat(pressed.getRedirectedUrl()).isEqualTo("/imports/" + "u".repeat(64) + "?unit=NYC");
        assertThat(inventories.acts()).containsExactly("undo i by nyc.assets: wrong unit");
    }

    @Test
    void asksWhy() throws Exception {
        for (String act : List.of("undo", "decline")) {
            MockHttpServletResponse pressed = press("nyc.assets", act, act.equals("undo") ? "i" : "h", "  ");

            assertThat(pressed.getStatus()).isEqualTo(400);
            assertThat(text(pressed)).contains("Say why; it is kept with your name.");
            assertThat(pressed.getContentAsString()).contains("aria-invalid=\"true\"");
        }
        assertThat(press("nyc.assets", "undo", "i", "x".repeat(501)).getStatus())
                .isEqualTo(400);
        assertThat(inventories.acts()).isEmpty();
    }

    @Test
    void saysWhyItCannotBeDone() throws Exception {
        MockHttpServletResponse pressed = press("operator", "release", "h", "too late");

        assertThat(pressed.getStatus()).isEqualTo(409);
        assertThat(text(pressed))
                .contains("Nothing was changed another import has changed the inventory since. Code: STATE_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({
        "nyc.assets, undo, 302", "nyc.assets, decline, 302", "nyc.assets, release, 403",
        "compliance, undo, 302", "compliance, decline, 302", "compliance, release, 302",
        "operator, undo, 302", "operator, decline, 302", "operator, release, 302",
        "auditor, undo, 403", "auditor, decline, 403", "auditor, release, 403",
        "ber.tyo.assets, undo, 404", "ber.tyo.assets, decline, 404", "ber.tyo.assets, release, 403"
    })
    void isOnlyForThoseWhoMay(String name, String act, int status) throws Exception {
        assertThat(press(name, act, act.equals("undo") ? "i" : "h", "because").getStatus())
                .isEqualTo(status);
        assertThat(inventories.acts()).hasSize(status == 302 ? 1 : 0);
    }

    @Test
    void offersToReleaseAHeldImportToThoseWhoMay() throws Exception {
        assertThat(text(open("compliance", "/imports/h?unit=NYC")))
                .contains("This import is held and has not taken effect It is held, because " + WHY)
                .contains("Release: let it take effect", "Decline: keep it out")
                .doesNotContain("Undo this import");
        assertThat(text(open("nyc.assets", "/imports/h?unit=NYC")))
                .contains("Decline: keep it out")
                .doesNotContain("Release: let it take effect");
        assertThat(text(open("auditor", "/imports/h?unit=NYC")))
                .contains(WHY)
                .doesNotContain("Decline: keep it out", "Release: let it take effect");
        assertThat(text(open("auditor", "/imports/i?unit=NYC"))).doesNotContain("Undo this import");
        assertThat(text(open("nyc.assets", "/imports/d?unit=NYC"))).doesNotContain("Undo this import");
    }

    @Test
    void namesTheRunsAndReportsMadeOnWhatIsUndone() throws Exception {
        Deed undo = new Deed("i", "u", "Ana Meyer", AT, "wrong unit");
        inventories.tell("i", story("before", "after", Optional.empty(), Optional.of(undo), Optional.empty(), ""));
        inventories.tell("u", story("after", "before", Optional.empty(), Optional.empty(), Optional.of(undo), ""));

        String undone = text(open("nyc.assets", "/imports/i?unit=NYC"));
        MockHttpServletResponse page = open("nyc.assets", "/imports/u?unit=NYC");

        assertThat(undone)
                .contains("This import was undone by Ana Meyer on 2024-08-15T05:00:00Z ( 15 Aug 2024, 01:00 EDT ),"
                        + " because: wrong unit")
                .contains("Made on what is undone")
                .doesNotContain("Undo this import");
        assertThat(text(page))
                .contains("This is the undo of an import by Ana Meyer")
                .contains("The state before that import is restored; it has the same hash before .")
                .contains("Made on what is undone", FakeNights.LATEST.substring(0, 12))
                .contains("Undo this undo")
                .doesNotContain("Reports on the enterprise");
        assertThat(page.getContentAsString())
                .contains("/runs/" + FakeNights.LATEST + "/report?unit=NYC&amp;format=pdf")
                .doesNotContain("unit=BER");
        assertThat(text(open("compliance", "/imports/u?unit=NYC"))).contains("Reports on the enterprise");
    }

    @Test
    void saysThatTheStateIsAnotherOneWhenItIs() throws Exception {
        Deed undo = new Deed("i", "u", "Ana Meyer", AT, "wrong unit");
        inventories.tell("u", story("after", "other", Optional.empty(), Optional.empty(), Optional.of(undo), ""));

        assertThat(text(open("nyc.assets", "/imports/u?unit=NYC"))).doesNotContain("is restored");
    }

    @Test
    void namesWhatIsToBeUndoneFirst() throws Exception {
        inventories.tell("i", story("b", "a", Optional.empty(), Optional.empty(), Optional.empty(), "u"));

        MockHttpServletResponse page = open("nyc.assets", "/imports/i?unit=NYC");

        assertThat(text(page)).contains("A later import of this source stands on it. Undo that first.");
        assertThat(page.getContentAsString()).contains("/imports/u?unit=NYC").doesNotContain("undo-because");
    }

    @Test
    void tellsOfAnUnreadImportThatNoRunHasReadIt() throws Exception {
        inventories.add("NYC", FakeInventories.run("unread", Standing.IMPORTED), List.of());
        Deed undo = new Deed("unread", "u", "Ana Meyer", AT, "wrong unit");
        inventories.tell("unread", story("b", "a", Optional.empty(), Optional.of(undo), Optional.empty(), ""));

        assertThat(text(open("nyc.assets", "/imports/unread?unit=NYC")))
                .contains("No recorded screening run has read it, and no report.");
    }
}
