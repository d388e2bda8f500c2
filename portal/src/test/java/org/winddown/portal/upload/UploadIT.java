package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportShare;
import org.winddown.portal.FakeInventories;
import org.winddown.portal.PortalIT;
import org.winddown.portal.TestClock;
import org.winddown.portal.Upload;
import org.winddown.rules.asset.AssetKind;

class UploadIT extends PortalIT {

    private MvcResult upload(MockHttpSession session, String unit, String fileName, String content) throws Exception {
        return mvc.perform(multipart("/uploads")
                        .file(new MockMultipartFile(
                                "file", fileName, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .param("unit", unit)
                        .param("source", "licence register")
                        .param("kind", "LICENCE")
                        .session(session)
                        .with(csrf()))
                .andReturn();
    }

    /** Imports what was uploaded as its preview tells. */
    private MvcResult confirm(MockHttpSession session, MvcResult uploaded) throws Exception {
        return mvc.perform(post(uploaded.getResponse().getRedirectedUrl() + "/import")
                        .session(session)
                        .with(csrf()))
                .andReturn();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    @Test
    void anImportThatIsHeldIsNotToBeUploadedAgain() throws Exception {
        inventories.add("NYC", FakeInventories.run("h", ImportRunSummary.Standing.HELD), List.of());
        inventories.add("NYC", FakeInventories.run("d", ImportRunSummary.Standing.DECLINED), List.of());
        inventories.add("NYC", FakeInventories.run("u", ImportRunSummary.Standing.UNFINISHED), List.of());

        assertThat(text(open("nyc.assets", "/imports/h?unit=NYC").getContentAsString()))
                .contains("This import is held and has not taken effect")
                .doesNotContain("uploading the same");
        assertThat(text(open("nyc.assets", "/imports/d?unit=NYC").getContentAsString()))
                .contains("This import was held and turned down.")
                .doesNotContain("uploading the same");
        assertThat(text(open("nyc.assets", "/imports/u?unit=NYC").getContentAsString()))
                .contains("uploading the same file");
    }

    @Test
    void aRefusalThatALaterImportSettledIsHistory() throws Exception {
        inventories.add(
                "NYC",
                FakeInventories.superseded("r", "later", "KIND_NOT_STATED: halved.csv: there is no column \"kind\"."),
                List.of());

        String html = open("nyc.assets", "/imports/r?unit=NYC").getContentAsString();
        assertThat(text(html))
                .contains("superseded NYC")
                .contains("This file was refused, and imported later. Nothing is left to do: see the later import .")
                .contains("It was refused because: halved.csv: there is no column &quot;kind&quot;.")
                .doesNotContain("The file was refused");
        assertThat(html).contains("/imports/later?unit=NYC");
        assertThat(open("nyc.assets", "/").getContentAsString()).contains("data-state=\"superseded\"");
    }

    @Test
    void handsTheFileOnAndShowsWhatBecameOfIt() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        MvcResult posted =
                confirm(session, upload(session, "NYC", "licences_q3.csv", "end_date\ngood\ngood\nbad 31/02/2025\n"));

        Upload received = inventories.received().get(0);
        assertThat(received)
                .isEqualTo(new Upload(
                        received.file(),
                        "licences_q3.csv",
                        "NYC",
                        "licence register",
                        Optional.of(AssetKind.LICENCE),
                        false,
                        "nyc.assets"));
        assertThat(received.file()).hasFileName("licences_q3.csv");
        assertThat(Files.exists(received.file())).isFalse();
        assertThat(Files.exists(received.file().getParent())).isFalse();
        assertThat(inventories.contents()).containsExactly("end_date\ngood\ngood\nbad 31/02/2025");

        String next = posted.getResponse().getRedirectedUrl();
        assertThat(next).isEqualTo("/imports/" + "0".repeat(63) + "1?unit=NYC");
        String html = send(get(next).session(session)).getContentAsString();
        assertThat(text(html))
                .contains(
                        "imported NYC · New York Trading , source licence register , licence · read as UTF-8, semicolon"
                                + " · dated 2024-08-15T04:30:00Z ( 15 Aug 2024, 00:30 EDT ) · imported by nyc.assets")
                .contains("The file does not say how it stands for characters.")
                .contains("2 New 0 Changed 0 Unchanged 1 Rejected to fix, see below 0 Duplicate or blank 0 Retired")
                .contains("3 rows read = 2 accepted + 1 rejected + 0 duplicate + 0 blank")
                .contains(
                        "2 end_date column &quot;end_date&quot; is &quot;bad 31/02/2025&quot;, which is not a calendar"
                                + " date. Write yyyy-MM-dd, for example 2024-02-29. DATE_NOT_A_DATE")
                .contains("Download the rejected row (CSV)");
        assertThat(html).contains("/imports/" + "0".repeat(63) + "1/rejected.csv?unit=NYC");

        String again = send(get(next).session(session)).getContentAsString();
        assertThat(text(again)).contains("3 rows read = 2 accepted").doesNotContain("read as");
    }

    @Test
    void sendsTheRejectedRowsToBeCorrected() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        confirm(session, upload(session, "NYC", "Лицензии q3.csv", "end_date\nbad 31/02/2025\n"));

        MockHttpServletResponse response = send(
                get("/imports/" + "0".repeat(63) + "1/rejected.csv?unit=NYC").session(session));

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffend_date,reject_code,reject_message\n"
                        + "bad 31/02/2025,DATE_NOT_A_DATE,\"not a date\"\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''rejected_%D0%9B%D0%B8%D1%86%D0%B5%D0%BD%D0%B7%D0%B8%D0%B8%20q3.csv");
    }

    @Test
    void sendsTheRejectedRowsAsAWorkbook() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        confirm(session, upload(session, "NYC", "q3.csv", "end_date\nbad 31/02/2025\n"));

        String page = "/imports/" + "0".repeat(63) + "1";
        String html = send(get(page + "?unit=NYC").session(session)).getContentAsString();
        MockHttpServletResponse response =
                send(get(page + "/rejected.xlsx?unit=NYC").session(session));

        assertThat(html).contains(page + "/rejected.xlsx?unit=NYC");
        assertThat(response.getContentAsString()).isEqualTo("bad 31/02/2025");
        assertThat(response.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.getHeader("Content-Disposition")).contains("rejected_q3.xlsx");
    }

    @Test
    void saysWhenNoWorkbookHoldsTheRejectedRows() throws Exception {
        inventories.add(
                "NYC", FakeInventories.run("long", "a.csv", "cmdb", 3, 1, Optional.empty()), List.of("too long"));

        MockHttpServletResponse response = open("nyc.assets", "/imports/long/rejected.xlsx?unit=NYC");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getErrorMessage()).isEqualTo("Row 2 has too long a cell for a workbook. Take the CSV.");
    }

    @Test
    void saysInWordsWhyAFileWasRefused() throws Exception {
        MockHttpServletResponse response = upload(signIn("nyc.assets"), "NYC", "inventory.csv", "%PDF-1.7\n")
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response.getContentAsString()))
                .contains(
                        "The file was refused inventory.csv: this is a PDF, not a table. Export the inventory as CSV or"
                                + " XLSX. Nothing of inventory.csv has been imported, and what was there before stands. Code:"
                                + " FILE_IS_PDF");
    }

    @Test
    void showsTheNameAndTheCellsOfAHostileFileAsText() throws Exception {
        MockHttpSession session = signIn("nyc.assets");
        MvcResult uploaded = upload(
                session,
                "NYC",
                "../..\\<img src=x onerror=alert(1)>.csv",
                "a\nbad <script>alert(2)</script>\nchange <i>x</i>\n");
        assertThat(send(get(uploaded.getResponse().getRedirectedUrl()).session(session))
                        .getContentAsString())
                .contains(
                        "&lt;img src=x onerror=alert(1)&gt;.csv</h1>",
                        "bad &lt;script&gt;alert(2)&lt;/script&gt;",
                        "change &lt;i&gt;x&lt;/i&gt;")
                .doesNotContain("<img", "<script", "<i>");
        MvcResult posted = confirm(session, uploaded);

        assertThat(inventories.received().get(0).fileName()).isEqualTo("<img src=x onerror=alert(1)>.csv");
        String html = send(get(posted.getResponse().getRedirectedUrl()).session(session))
                .getContentAsString();
        assertThat(html)
                .contains("&lt;img src=x onerror=alert(1)&gt;.csv</h1>")
                .contains("bad &lt;script&gt;alert(2)&lt;/script&gt;")
                .doesNotContain("<img", "<script");
        assertThat(send(get("/").session(session)).getContentAsString())
                .contains("&lt;img src=x onerror=alert(1)&gt;.csv</a>")
                .doesNotContain("<img");

        String refused =
                upload(session, "NYC", "<b>x.csv", "%PDF\n").getResponse().getContentAsString();
        assertThat(refused).contains("&lt;b&gt;x.csv").doesNotContain("<b>x");
    }

    @Test
    void offersTheUnitsOfTheUserOnly() throws Exception {
        inventories.add("NYC", FakeInventories.run("n", "a.csv", "secret source", 3, 0, Optional.empty()), List.of());

        assertThat(open("ber.tyo.assets", "/uploads").getContentAsString())
                .contains("<option value=\"BER\">BER · Berlin Werk &amp; Büro</option>", "value=\"TYO\"", "200 KB")
                .doesNotContain("NYC", "secret source");
        assertThat(open("nyc.assets", "/uploads").getContentAsString())
                .containsPattern("<option value=\"NYC\"\\s+selected=\"selected\">NYC · New York Trading</option>")
                .contains("<option value=\"secret source\"></option>")
                .doesNotContain("BER");
        assertThat(open("operator", "/uploads").getContentAsString())
                .contains("value=\"BER\"", "value=\"NYC\"", "value=\"TYO\"");
    }

    @ParameterizedTest
    @CsvSource({"nyc.assets, BER", "nyc.assets, NONE", "ber.tyo.assets, NYC", "auditor, NYC"})
    void takesNoFileForAUnitTheUserMayNotUploadFor(String name, String unit) throws Exception {
        assertThat(upload(signIn(name), unit, "a.csv", "a\nb\n").getResponse().getStatus())
                .isEqualTo(403);
        assertThat(inventories.previewed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "compliance"})
    void takesAFileForAnyUnitFromTheCentralRoles(String name) throws Exception {
        MockHttpSession session = signIn(name);
        confirm(session, upload(session, "BER", "a.csv", "a\nb\n"));

        assertThat(inventories.received())
                .extracting(Upload::unit, Upload::uploadedBy)
                .containsExactly(tuple("BER", name));
    }

    @Test
    void keepsTheUploadPageFromAuditors() throws Exception {
        assertThat(open("auditor", "/uploads").getStatus()).isEqualTo(403);
    }

    @Test
    void asksAgainForWhatIsMissing() throws Exception {
        MockHttpServletResponse response =
                upload(signIn("operator"), "NONE", "a.csv", "").getResponse();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(text(response.getContentAsString()))
                .contains("There is no such unit. Choose one of the list.")
                .contains("Choose a file that is not empty.");
        assertThat(response.getContentAsString()).contains("value=\"licence register\"");
        assertThat(inventories.previewed()).isEmpty();
    }

    @Test
    void leadsToTheImportsOfTheOtherUnitsOfTheFileThatTheUserSees() throws Exception {
        inventories.add("BER", FakeInventories.run("b", "all.csv", "cmdb", 1, 0, Optional.empty()), List.of());
        inventories.share("b", new ImportShare("NYC", "n"), new ImportShare("TYO", "t"));

        String page = open("ber.tyo.assets", "/imports/b?unit=BER").getContentAsString();

        assertThat(text(page))
                .contains("The file holds rows of several units; this is the import of the rows of BER. Those of other"
                        + " units: TYO .");
        assertThat(page).contains("/imports/t?unit=TYO").doesNotContain("/imports/n");
    }

    @Test
    void hidesTheImportsOfOtherUnits() throws Exception {
        inventories.add("BER", FakeInventories.run("b1", "berlin.csv", "cmdb", 3, 1, Optional.empty()), List.of("bad"));

        for (String address : List.of(
                "/imports/b1?unit=BER",
                "/imports/b1?unit=NYC",
                "/imports/b1/rejected.csv?unit=BER",
                "/imports/b1/rejected.csv?unit=NYC",
                "/imports/b1/rejected.xlsx?unit=BER",
                "/imports/b1/rejected.xlsx?unit=NYC",
                "/imports/none?unit=NYC")) {
            assertThat(open("nyc.assets", address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(open("auditor", "/imports/b1?unit=BER").getContentAsString()).contains("berlin.csv");
        assertThat(open("auditor", "/imports/b1?unit=NYC").getStatus()).isEqualTo(404);
    }

    @Test
    void warnsWhenTheRowsDoNotAddUp() throws Exception {
        inventories.add(
                "NYC", FakeInventories.run("x", "a.csv", TestClock.START, 9, 5, 1, 1, 1, 5, 0, 0, 0), List.of());

        assertThat(text(open("nyc.assets", "/imports/x?unit=NYC").getContentAsString()))
                .contains("The counts do not add up. Rows read are not the sum below.");
    }
}
