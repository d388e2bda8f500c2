package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.winddown.portal.PortalIT;
import org.winddown.portal.Upload;

class PreviewIT extends PortalIT {

    /** Uploads a file; gives the address of its preview. */
    private String upload(MockHttpSession session, String content, String extent) throws Exception {
        return upload(session, "NYC", content, extent);
    }

    private String upload(MockHttpSession session, String unit, String content, String extent) throws Exception {
        return uploaded(session, unit, content, extent).getRedirectedUrl();
    }

    private MockHttpServletResponse uploaded(MockHttpSession session, String unit, String content, String extent)
            throws Exception {
        return send(multipart("/uploads")
                .file(new MockMultipartFile("file", "q3.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("unit", unit)
                .param("source", "cmdb")
                .param("extent", extent)
                .session(session)
                .with(csrf()));
    }

    private MvcResult press(MockHttpSession session, String address) throws Exception {
        return mvc.perform(post(address).session(session).with(csrf())).andReturn();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void tellsAllThatTheImportWouldDoAndStoresNothing() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "Ends\nnew\nchange-1\nbad 31/02/2025\ndrop-1\n", "");

        String page = text(send(get(address).session(session)));

        assertThat(page)
                .contains(
                        "preview NYC · New York Trading , source cmdb , licence · read as UTF-8, semicolon · nothing is"
                                + " stored until you import it")
                .contains("The decimal mark was guessed.")
                .contains(
                        "1 New 1 Changed 0 Unchanged 1 Rejected to fix, see below 0 Duplicate or blank 1 Retired in the"
                                + " last inventory, not in this one")
                .contains("3 rows read = 2 accepted + 1 rejected + 0 duplicate + 0 blank")
                .contains(
                        "1 changed asset Asset Product Column Before After change-1 Anvil end_date 2024-12-31 2025-12-31"
                                + " owner empty Ada")
                .contains("1 retired asset Asset Kind Vendor Product Row of the last file drop-1 licence Acme Anvil 2")
                .contains("1 new asset Asset Kind Vendor Product Row new licence Acme Anvil 2")
                .contains("2 end_date column &quot;end_date&quot; is &quot;bad 31/02/2025&quot;")
                .contains("Ends end_date x · y certain its name says so")
                .contains("Exp. kept as it is may be end_date x · y likely another says it better")
                .contains("Nr. kept as it is x · y nothing tells what it is")
                .contains("Import this plan Discard")
                .doesNotContain("This import will be held");
        assertThat(inventories.received()).isEmpty();
        assertThat(text(send(get("/").session(session)))).contains("Nothing has been imported yet");
    }

    @Test
    void handsOutAllChangesAndRejectedRows() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "a\nnew\nbad 1\n", "");

        MockHttpServletResponse changes = send(get(address + "/changes.csv").session(session));
        MockHttpServletResponse rejected = send(get(address + "/rejected.csv").session(session));

        assertThat(changes.getContentAsString()).isEqualTo("change,asset_id\nadded,all of them\n");
        assertThat(changes.getHeader("Content-Disposition")).contains("changes_q3.csv");
        assertThat(rejected.getContentAsString()).isEqualTo("bad 1");
        assertThat(rejected.getHeader("Content-Disposition")).contains("rejected_q3.csv");
        String whole = upload(session, "a\nnew\n", "");
        assertThat(send(get(whole + "/rejected.csv").session(session)).getStatus())
                .isEqualTo(410);
    }

    @Test
    void importsThePlanOnceAndKeepsNothing() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "a\nnew\n", "part");
        Path file = inventories.previewed().get(0).file();
        assertThat(file).exists();

        String next = press(session, address + "/import").getResponse().getRedirectedUrl();

        assertThat(next).isEqualTo("/imports/" + "0".repeat(63) + "1?unit=NYC");
        assertThat(inventories.received()).extracting(Upload::partial).containsExactly(true);
        assertThat(Files.exists(file.getParent().getParent())).isFalse();
        MockHttpServletResponse again = press(session, address + "/import").getResponse();
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat(inventories.received()).hasSize(1);
    }

    @Test
    void showsANewPreviewWhenTheInventoryHasChangedSince() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "a\nnew\n", "");
        inventories.change();

        MvcResult pressed = press(session, address + "/import");

        assertThat(pressed.getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(inventories.received()).isEmpty();
        assertThat(inventories.previewed()).hasSize(2);
        assertThat(text(send(get(address).session(session).flashAttrs(pressed.getFlashMap()))))
                .contains("Nothing was imported The import would no longer do what the preview told")
                .contains("Import this plan");
        press(session, address + "/import");
        assertThat(inventories.received()).hasSize(1);
    }

    @Test
    void discardsWhatIsNotWanted() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "a\nnew\n", "");
        Path file = inventories.previewed().get(0).file();

        MvcResult pressed = press(session, address + "/discard");

        assertThat(pressed.getResponse().getRedirectedUrl()).isEqualTo("/uploads");
        assertThat(Files.exists(file)).isFalse();
        assertThat(text(send(get("/uploads").session(session).flashAttrs(pressed.getFlashMap()))))
                .contains("The preview is discarded. Nothing of q3.csv has been imported or kept.");
        assertThat(send(get(address).session(session)).getStatus()).isEqualTo(410);
        assertThat(inventories.received()).isEmpty();
    }

    @Test
    void saysThatTheImportWillBeHeld() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String address = upload(session, "a\ndrop-1\ndrop-2\n", "");

        assertThat(text(send(get(address).session(session))))
                .contains("This import will be held the import would wait for a person, because it would retire 2 of 3"
                        + " assets.")
                .contains("Import this plan, to be held Discard");
    }

    @Test
    void isThereForNobodyElse() throws Exception {
        String address = upload(signIn("nyc.assets"), "a\nnew\n", "");

        for (String other : List.of("operator", "ber.tyo.assets")) {
            MockHttpSession session = signIn(other);
            assertThat(send(get(address).session(session)).getStatus()).isEqualTo(410);
            assertThat(send(get(address + "/changes.csv").session(session)).getStatus())
                    .isEqualTo(410);
            assertThat(press(session, address + "/import").getResponse().getStatus())
                    .isEqualTo(410);
            assertThat(press(session, address + "/discard").getResponse().getStatus())
                    .isEqualTo(410);
        }
        assertThat(open("auditor", address).getStatus()).isEqualTo(403);
        assertThat(send(get(address).session(signIn("nyc.assets"))).getStatus()).isEqualTo(200);
        assertThat(inventories.received()).isEmpty();
    }

    @Test
    void letsTheOldestGo() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        String first = upload(session, "a\nnew\n", "");
        String second = upload(session, "a\nnew\n", "");
        for (int i = 0; i < 4; i++) {
            upload(session, "a\nnew\n", "");
        }

        assertThat(send(get(first).session(session)).getStatus()).isEqualTo(410);
        assertThat(send(get(second).session(session)).getStatus()).isEqualTo(200);
        assertThat(Files.exists(inventories.previewed().get(0).file())).isFalse();
        clock.advance(Duration.ofHours(9));
        String last = upload(session, "a\nnew\n", "");
        assertThat(send(get(second).session(session)).getStatus()).isEqualTo(410);
        assertThat(send(get(last).session(session)).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofHours(-9));
    }

    @Test
    void keepsNoFileThatIsRefused() throws Exception {
        assertThat(upload(signIn("nyc.assets"), "%PDF-1.7\n", "")).isNull();

        assertThat(Files.exists(inventories.previewed().get(0).file())).isFalse();
    }

    private static final String SHARED = "units:BER,TYO\nnew-1@BER\nchange-1@TYO\nnew-2@TYO\nbad 1@TYO\ndrop-1@TYO\n";

    @Test
    void tellsWhatBecomesOfEachUnitThatAFileNames() throws Exception {
        MockHttpSession session = signIn("ber.tyo.assets");
        String address = upload(session, "BER", SHARED, "");

        String page = text(send(get(address).session(session)));

        assertThat(page)
                .contains("What becomes of each unit")
                .containsPattern(
                        "Unit New Changed Unchanged Retired Rejected Plan BER 1 0 0 0 0 [0-9a-f]{16}-[0-9a-f]{16}-0{16}"
                                + " TYO 1 1 0 1 1 [0-9a-f]{16}-[0-9a-f]{16}-0{16} ")
                .contains("4 rows read = 3 accepted + 1 rejected + 0 duplicate + 0 blank")
                .contains("change-1@TYO TYO Anvil end_date 2024-12-31 2025-12-31")
                .contains("new-1@BER BER licence Acme Anvil 2");
        assertThat(press(session, address + "/import").getResponse().getRedirectedUrl())
                .isEqualTo("/imports/" + "0".repeat(63) + "1?unit=BER");
        assertThat(inventories.received()).hasSize(1);
    }

    @Test
    void handsOutNothingOfAUnitThatThePersonHasLost() throws Exception {
        MockHttpSession before = signIn("ber.tyo.assets");
        String address = upload(before, "BER", SHARED, "");
        assertThat(send(get(address + "/changes.csv").session(before)).getStatus())
                .isEqualTo(200);

        accounts.setUnits("ber.tyo.assets", Set.of("BER"));
        try {
            MockHttpSession session = signIn("ber.tyo.assets");
            for (String part : List.of("", "/changes.csv", "/rejected.csv")) {
                assertThat(send(get(address + part).session(session)).getStatus())
                        .as(part)
                        .isEqualTo(403);
            }
        } finally {
            accounts.setUnits("ber.tyo.assets", Set.of("BER", "TYO"));
        }
    }

    @Test
    void namesTheUnitsForWhichThePersonMayNotUploadAndKeepsNothing() throws Exception {
        MockHttpSession session = signIn("nyc.assets");

        MockHttpServletResponse refused = uploaded(session, "NYC", "units:NYC,BER,TYO\nnew-1@BER\n", "");

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(text(refused))
                .contains(
                        "The file was refused q3.csv: the mapping of source &quot;cmdb&quot; gives its rows to the units"
                                + " they name, and you may not upload for units BER, TYO, which the file names or named before."
                                + " Ask a compliance officer or an operator to upload it, or leave the rows of other units out"
                                + " and upload the rest as a part.")
                .contains(
                        "Nothing of q3.csv has been imported, and what was there before stands. Code: UNITS_NOT_ALLOWED");
        assertThat(inventories.received()).isEmpty();
        assertThat(Files.exists(inventories.previewed().get(0).file())).isFalse();
        assertThat(upload(signIn("operator"), "NYC", "units:NYC,BER,TYO\nnew-1@BER\n", ""))
                .startsWith("/previews/");
    }

    @Test
    void saysWhichUnitsAreImportedWhenOneChangedMeanwhile() throws Exception {
        MockHttpSession session = signIn("ber.tyo.assets");
        String address = upload(session, "BER", SHARED, "");
        inventories.breakOff();

        MvcResult pressed = press(session, address + "/import");

        assertThat(pressed.getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(text(send(get(address).session(session).flashAttrs(pressed.getFlashMap()))))
                .contains("Only a part was imported Imported are the rows of unit BER, as the preview told. Then the"
                        + " inventory of the next unit turned out to have changed since")
                .contains("Import this plan")
                .doesNotContain("Nothing was imported");
        press(session, address + "/import");
        assertThat(inventories.received()).hasSize(1);
    }
}
