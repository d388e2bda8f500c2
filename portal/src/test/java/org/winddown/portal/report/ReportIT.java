package org.winddown.portal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.winddown.portal.FakeDeliveryLog;
import org.winddown.portal.FakeNights;
import org.winddown.portal.PortalIT;

class ReportIT extends PortalIT {

    private static final String RUN = "/runs/" + FakeNights.LATEST;

    @Autowired
    private FakeDeliveryLog log;

    @BeforeEach
    void forgetWhatWasFetched() {
        log.take();
    }

    private static String report(String unit, String format) {
        return RUN + "/report?unit=" + unit + "&format=" + format;
    }

    @ParameterizedTest
    @CsvSource({
        "NYC, pdf, application/pdf, winddown_NYC_2024-08-15T000000Z.pdf",
        "NYC, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                + " winddown_NYC_2024-08-15T000000Z.xlsx",
        "'', pdf, application/pdf, winddown_enterprise_2024-08-15T000000Z.pdf"
    })
    void sendsAReportToBeSavedAndNotKept(String unit, String format, String type, String name) throws Exception {
        MockHttpServletResponse response = open("auditor", report(unit, format));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo(FakeNights.content(FakeNights.LATEST, unit, format));
        assertThat(response.getContentType()).isEqualTo(type);
        assertThat(response.getContentLengthLong())
                .isEqualTo(FakeNights.content(FakeNights.LATEST, unit, format).length());
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + name);
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "nyc.assets, BER, pdf",
        "nyc.assets, '', pdf",
        "nyc.assets, '', xlsx",
        "ber.tyo.assets, NYC, xlsx",
        "ber.tyo.assets, '', pdf",
        "ber.tyo.assets, TYO, pdf",
        "compliance, OSL, pdf",
        "compliance, NYC, docx",
        "compliance, ../NYC, pdf"
    })
    void answersForeignAndMissingReportsAlike(String name, String unit, String format) throws Exception {
        MockHttpServletResponse response = open(name, report(unit, format));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(log.take()).isEmpty();
    }

    @Test
    void opensAnAssetManagersOwnReport() throws Exception {
        assertThat(open("nyc.assets", report("NYC", "pdf")).getContentAsString())
                .isEqualTo(FakeNights.content(FakeNights.LATEST, "NYC", "pdf"));
        assertThat(log.take()).containsExactly(FakeNights.LATEST + " NYC pdf by nyc.assets at " + clock.instant());
    }

    @Test
    void showsARunAsFarAsItIsTheViewers() throws Exception {
        assertThat(open("compliance", RUN).getContentAsString()).contains("Tokyo Research", "New York Trading");
        assertThat(open("ber.tyo.assets", RUN).getContentAsString())
                .contains("Tokyo Research", "4,114")
                .doesNotContain("New York", "20,540", "25,559", "unit=&amp;");
        assertThat(open("compliance", "/runs/none").getStatus()).isEqualTo(404);
    }

    /** A report is evidence: bytes that are not those on record are never sent as if they were. */
    @Test
    void refusesAReportWhoseBytesAreNotTheRecordedOnes() {
        nights.alter(FakeNights.LATEST, "NYC", "pdf");

        assertThatThrownBy(() -> open("compliance", report("NYC", "pdf")))
                .hasRootCauseInstanceOf(AlteredReportException.class)
                .rootCause()
                .hasMessageStartingWith(
                        "Run " + FakeNights.LATEST + ", unit \"NYC\": the file reports/NYC.pdf has SHA-256 ")
                .hasMessageEndingWith("Somebody changed it; restore it or make the report again.");
        assertThat(log.take()).isEmpty();
    }
}
