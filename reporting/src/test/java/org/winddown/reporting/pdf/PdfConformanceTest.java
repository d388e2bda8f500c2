package org.winddown.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.SampleDrafts;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.SampleReports;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.template.ReportTemplate;
import org.winddown.reporting.template.SampleTemplate;
import org.winddown.reporting.template.TemplateReader;
import org.winddown.reporting.text.Texts;

/** Files are checked by veraPDF, which the PDF Association gives as the reference for both standards. */
class PdfConformanceTest {

    private static final PdfReportWriter WRITER = new PdfReportWriter();

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> reports() {
        Stream<Arguments> full = SampleReports.all().entrySet().stream()
                .map(sample -> Arguments.of(sample.getKey(), report(ReportKind.FULL, sample.getValue())));
        Stream<Arguments> german = Stream.of(ReportKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind + " of a unit in German", german(kind, SampleReport.withHosts())),
                        Arguments.of(
                                kind + " of the enterprise in German", german(kind, SampleReport.enterprise(12)))));
        Stream<Arguments> kinds = Stream.of(ReportKind.values())
                .filter(kind -> kind != ReportKind.FULL)
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind + " of a unit", report(kind, SampleReport.unit())),
                        Arguments.of(kind + " of the enterprise", report(kind, SampleReport.enterprise(12)))));
        Stream<Arguments> drafts = Stream.of(
                Arguments.of("drafts", report(ReportKind.AUTHORITY, SampleDrafts.unit())),
                Arguments.of("drafts in German", german(ReportKind.AUTHORITY, SampleDrafts.unit())));
        return Stream.of(full, kinds, german, drafts, Stream.of(Arguments.of("every part", PaperSamples.everyPart())))
                .flatMap(each -> each);
    }

    private static ComplianceReport german(ReportKind kind, ReportInput input) {
        Texts texts = Texts.in(Locale.GERMAN);
        return ReportKinds.report(kind, input.content(texts), texts);
    }

    private static ComplianceReport report(ReportKind kind, ReportInput input) {
        return ReportKinds.report(kind, input.content(), Texts.english());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void conformsToBothStandardsOnBothPapers(String name, ComplianceReport report) throws Exception {
        for (PageSize page : PageSize.values()) {
            byte[] pdf = pdf(WRITER.volumes(report, page, "NYC").get(0));
            assertThat(failures(pdf, PDFAFlavour.PDFA_2_A))
                    .as("%s, %s, PDF/A-2a", name, page)
                    .isEmpty();
            assertThat(failures(pdf, PDFAFlavour.PDFUA_1))
                    .as("%s, %s, PDF/UA-1", name, page)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void reportsWithATemplateConformToo(ReportKind kind, @TempDir Path folder) throws Exception {
        ReportTemplate template = SampleTemplate.read(folder);
        for (Texts usual : List.of(Texts.english(), Texts.in(Locale.GERMAN))) {
            Texts texts = template.texts(usual);
            ReportContent content = SampleReport.enterprise(12).content(texts);
            ComplianceReport report = template.applied(
                    ReportKinds.report(kind, content, texts), () -> ReportKinds.report(kind, content, Texts.english()));
            conformsToBothStandardsOnBothPapers(kind + " with a template, " + usual.language(), report);
        }
    }

    @Test
    void aTemplateWithoutALogoConforms(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("template.properties"), "header=Group Compliance\nfooter=Internal\n");
        ReportTemplate template = TemplateReader.read(folder);
        ComplianceReport usual = report(ReportKind.FULL, SampleReport.unit());
        conformsToBothStandardsOnBothPapers("without a logo", template.applied(usual, () -> usual));
    }

    @Test
    void volumesConformToo() throws Exception {
        for (Volume volume : new PdfReportWriter(70).volumes(PaperSamples.everyPart(), PageSize.A4, "NYC")) {
            byte[] pdf = pdf(volume);
            assertThat(failures(pdf, PDFAFlavour.PDFA_2_A))
                    .as("%s, PDF/A-2a", volume.format())
                    .isEmpty();
            assertThat(failures(pdf, PDFAFlavour.PDFUA_1))
                    .as("%s, PDF/UA-1", volume.format())
                    .isEmpty();
        }
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws Exception {
        byte[] pdf = pdf(WRITER.volumes(PaperSamples.of(PaperSamples.numbers(2)), PageSize.A4, "NYC")
                .get(0));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] broken = text.replace("pdfuaid:part>1<", "pdfuaid:part>2<")
                .replace("pdfaid:conformance>A<", "pdfaid:conformance>B<")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(failures(broken, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(failures(broken, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    private static byte[] pdf(Volume volume) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        volume.writeTo(out);
        return out.toByteArray();
    }

    /** The rules that are broken, each with where; the validator itself does not work in a Turkish locale. */
    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        Locale hostile = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return broken(pdf, flavour);
        } finally {
            Locale.setDefault(hostile);
        }
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
