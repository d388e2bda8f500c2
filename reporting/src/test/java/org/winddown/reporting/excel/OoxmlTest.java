package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.SampleDrafts;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.template.ReportTemplate;
import org.winddown.reporting.template.SampleTemplate;
import org.winddown.reporting.text.Texts;
import org.xml.sax.SAXException;

class OoxmlTest {

    @TempDir
    private static Path folder;

    private static Ooxml ooxml;

    @BeforeAll
    static void readSchemas() throws IOException, SAXException {
        ooxml = new Ooxml(folder);
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void writesWorkbooksThatKeepToTheStandard(ReportKind kind) throws IOException, SAXException {
        for (ReportInput input : List.of(
                SampleReport.unit(), SampleReport.withHosts(), SampleDrafts.unit(), SampleReport.enterprise(40))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ExcelReportWriter()
                    .write(ReportKinds.report(kind, input.content(), Texts.english()), PageSize.A4, bytes);

            assertThat(ooxml.errors(bytes.toByteArray())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void keepsToTheStandardWithATemplate(ReportKind kind, @TempDir Path own) throws IOException, SAXException {
        ReportTemplate template = SampleTemplate.read(own);
        for (Texts usual : List.of(Texts.english(), Texts.in(Locale.GERMAN))) {
            Texts texts = template.texts(usual);
            ReportContent content = SampleReport.enterprise(40).content(texts);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ExcelReportWriter()
                    .write(
                            template.applied(
                                    ReportKinds.report(kind, content, texts),
                                    () -> ReportKinds.report(kind, content, Texts.english())),
                            PageSize.A4,
                            bytes);

            assertThat(ooxml.errors(bytes.toByteArray())).isEmpty();
        }
    }

    @Test
    void seesWhatIsAgainstTheStandard() throws IOException, SAXException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("A").getCTWorksheet().addNewDataValidations();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);

            assertThat(ooxml.errors(bytes.toByteArray()))
                    .singleElement()
                    .asString()
                    .startsWith("xl/worksheets/sheet1.xml")
                    .contains("dataValidations");
        }
    }
}
